package parley.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.speaker.SpeakerType;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * What those are called whose names a text keeps back: {@code unnamed official at the ministry} for "an official at the
 * ministry", {@code two unnamed diplomats} for "two diplomats". Stateless.
 */
final class HiddenNames {

    private static final Set<String> ONE = Set.of("a", "an", "one", "another");
    private static final Set<String> SOME = Set.of("few", "couple", "dozen", "number");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "both", "all");
    private static final Set<String> NONE_OR_EACH = Set.of("no", "each", "every");
    private static final Set<String> COUNTS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several");
    /** Words that pick some of those spoken of, or some people, without a noun. */
    private static final Set<String> PICKED = Set.of(
            "those",
            "some",
            "others",
            "other",
            "another",
            "one",
            "two",
            "three",
            "four",
            "many",
            "most",
            "several",
            "few",
            "all",
            "half",
            "third",
            "thirds",
            "two-thirds",
            "quarter",
            "fifth",
            "majority",
            "rest",
            "none",
            "nobody",
            "everybody",
            "everyone");

    private static final Set<String> ONLY_ONE = Set.of("one", "another", "other", "nobody");
    private static final Set<String> ABOUT = Set.of(
            "nearly", "almost", "about", "roughly", "around", "over", "more", "less", "than", "just", "only", "at",
            "least", "even", "a", "the", "up", "to", "another");
    private static final Set<String> THOSE =
            Set.of("those", "them", "these", "us", "you", "whom", "theirs", "ours", "yours");
    private static final Set<String> PERSONS = Set.of("person", "people", "someone", "somebody");
    private static final List<String> AGENTS = List.of("er", "or", "ist", "ant", "ent", "ian", "ee", "izen");
    private static final String UNNAMED = "unnamed ";
    private static final int MOST_WORDS = 14;

    private HiddenNames() {}

    /**
     * The label, if the words mean persons whom they do not name: one or several of a kind, or whom "the" points to without
     * telling an office; {@code head} is a noun phrase without its asides.
     */
    static Optional<String> label(List<Token> head) {
        int start = 0;
        while (start < head.size() - 1 && Labels.isLeading(head.get(start))) {
            start++;
        }
        if (head.isEmpty() || NONE_OR_EACH.contains(head.get(0).lower()) || isOwned(head.get(0))) {
            return Optional.empty();
        }
        boolean one = isOne(head);
        int picked = behindPick(head);
        if (picked > 0) {
            boolean person = ONLY_ONE.contains(head.get(0).lower())
                    || head.get(picked - 1).is("other");
            String whose = picked < head.size() ? ' ' + words(head, picked, 0, false) : "";
            return Optional.of(UNNAMED + (person ? "person" : "people") + whose);
        }
        int first = head.get(start).is("of") ? behindOf(head, start) : start;
        int noun = PhraseParts.nounAt(head, first);
        String word = head.get(noun).lower();
        int owner = ownerBefore(head, first, noun);
        boolean pointed = start > 0 && POINTING.contains(head.get(0).lower());
        return meansPersons(word, one, pointed)
                ? Optional.of(count(head, one)
                        + (owner > first ? words(head.subList(0, owner), first, noun, one) + ' ' : "")
                        + UNNAMED
                        + words(head, owner, noun, one))
                : Optional.empty();
    }

    /** Whether the words of a source mean persons whom they do not name. */
    static boolean hides(List<Token> source) {
        return label(PhraseParts.headOf(source)).isPresent();
    }

    private static boolean meansPersons(String noun, boolean one, boolean pointed) {
        boolean office = Names.TITLES.contains(noun) && !isAnybody(noun);
        return isPeople(noun)
                || one && isPerson(singular(noun))
                || pointed && isPerson(noun) && !office && !isBody(singular(noun));
    }

    /** Whether words only pick from several spoken of before: {@code one of them}, {@code others}. */
    static boolean onlyPicks(List<Token> tokens) {
        return !tokens.isEmpty() && behindPick(tokens) == tokens.size();
    }

    /** Whether words pick somebody without a noun that tells what they are: {@code nearly half of those polled}. */
    static boolean pick(List<Token> head) {
        return !head.isEmpty() && behindPick(head) > 0;
    }

    /** Behind {@code those} of "those who were there" and {@code one of them}, where no noun tells what they are; else 0. */
    private static int behindPick(List<Token> head) {
        int at = 0;
        while (at < head.size() - 1
                && ABOUT.contains(head.get(at).lower())
                && (PICKED.contains(head.get(at + 1).lower())
                        || ABOUT.contains(head.get(at + 1).lower()))) {
            at++;
        }
        boolean body = head.get(at).is("majority") && head.get(0).is("the");
        if (!PICKED.contains(head.get(at).lower()) || body) {
            return 0;
        }
        at++;
        boolean ofThose = at + 1 < head.size()
                && head.get(at).is("of")
                && THOSE.contains(head.get(at + 1).lower());
        int behind = ofThose ? at + 2 : at;
        boolean ends = behind == head.size()
                || PhraseParts.isRelative(head.get(behind))
                || PhraseParts.goesBehindNoun(head, behind)
                || head.get(behind).lower().endsWith("ed")
                        && THOSE.contains(head.get(behind - 1).lower())
                || Words.PREPOSITIONS.contains(head.get(behind).lower())
                        && !head.get(behind).is("of");
        return ends ? behind : 0;
    }

    /** Behind the owner of a noun, {@code the senator's allies}; {@code first} if nobody owns it. */
    private static int ownerBefore(List<Token> head, int first, int noun) {
        int owner = first;
        for (int i = first; i < noun; i++) {
            owner = head.get(i).is(TokenKind.POSSESSIVE) ? i + 1 : owner;
        }
        return owner;
    }

    /** The label of whom another's pronoun describes: {@code Edda Roth's unnamed aides} for "her aides". */
    static String ownedBy(String owner, String label) {
        String noun = Labels.noun(label);
        return owner + "'s " + (isPeople(noun) || isAnybody(noun) ? UNNAMED : "") + label;
    }

    private static boolean isOwned(Token token) {
        return Words.POSSESSIVES.contains(token.lower());
    }

    /** Whether words mean one of a kind: {@code a diplomat}, {@code one of the diplomats}. */
    static boolean isOne(List<Token> tokens) {
        return !tokens.isEmpty()
                && ONE.contains(tokens.get(0).lower())
                && !(tokens.size() > 1 && SOME.contains(tokens.get(1).lower()));
    }

    /** {@code one of the senior officials}: where those begin of whom one is meant. */
    private static int behindOf(List<Token> head, int of) {
        int first = of + 1;
        while (first < head.size() - 1 && Labels.isLeading(head.get(first))) {
            first++;
        }
        return Math.min(first, head.size() - 1);
    }

    private static String count(List<Token> head, boolean one) {
        Token first = head.get(0);
        return !one && COUNTS.contains(first.lower()) ? first.lower() + ' ' : "";
    }

    private static String words(List<Token> head, int first, int noun, boolean one) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < head.size() && i - first < MOST_WORDS; i++) {
            Token token = head.get(i);
            String printed = token.printed().replace('\u2019', '\'');
            if (i == first && token.sentenceStart() && isPerson(singular(token.lower()))) {
                printed = token.lower();
            }
            boolean spaced = !words.isEmpty() && !token.is(TokenKind.POSSESSIVE);
            words.append(spaced ? " " : "").append(i == noun && one ? singular(printed) : printed);
        }
        return words.toString();
    }

    /** What one of several is called: {@code unnamed official} of "officials". */
    static String oneOf(String several) {
        String noun = Labels.noun(several);
        int at = several.toLowerCase(Locale.ROOT).lastIndexOf(noun);
        int unnamed = several.indexOf(UNNAMED);
        String bare = several.substring(unnamed < 0 ? 0 : unnamed + UNNAMED.length());
        String one = at < 0 ? bare : bare.replace(several.substring(at, at + noun.length()), singular(noun));
        return unnamed < 0 && !isPerson(singular(noun)) ? one : UNNAMED + one;
    }

    /** Whether somebody without a name is one person: {@code unnamed diplomat}. */
    static boolean isPerson(Member member) {
        String noun = Labels.noun(member.name);
        return member.type == SpeakerType.UNNAMED && isPerson(noun) && !Labels.isSeveral(member.name) && !isBody(noun);
    }

    /** Whether a noun means several persons: {@code officials}, {@code researchers}. */
    private static boolean isPeople(String noun) {
        String one = singular(noun);
        return Names.HIDDEN.contains(noun)
                || !one.equals(noun) && !isBody(one) && !isBody(noun) && (isPerson(one) || acts(one));
    }

    private static boolean isAnybody(String noun) {
        return Names.ANYBODY.contains(noun) || Names.VOICES.contains(noun);
    }

    /** Whether a noun means somebody by what one does or where one is from: {@code surveyor}, {@code lobbyist}. */
    private static boolean acts(String noun) {
        return AGENTS.stream().anyMatch(noun::endsWith)
                && !noun.endsWith("ment")
                && !Names.DOCUMENTS.contains(noun)
                && !Names.ORGANISATIONS.contains(noun)
                && !Names.FIRMS.contains(noun);
    }

    /** Whether a noun for people means them as one body: {@code side}, {@code delegation}. */
    static boolean isBody(String noun) {
        return Words.COLLECTIVES.contains(noun) || Names.PEOPLE.contains(noun);
    }

    private static boolean isPerson(String noun) {
        return Names.HEADS.contains(noun)
                || Words.PERSON_NOUNS.contains(noun)
                || Names.ANYBODY.contains(noun)
                || PERSONS.contains(noun);
    }

    private static String singular(String noun) {
        if (noun.endsWith("people")) {
            return noun.substring(0, noun.length() - "people".length()) + "person";
        }
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - "men".length()) + "man";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - "ies".length()) + "y";
        }
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
        return plural ? noun.substring(0, noun.length() - 1) : noun;
    }
}
