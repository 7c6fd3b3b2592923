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
    private static final Set<String> POINTING =
            Set.of("the", "this", "that", "these", "those", "no", "both", "each", "every", "all");
    private static final Set<String> COUNTS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several");
    private static final Set<String> PERSONS = Set.of("person", "people", "someone", "somebody");
    private static final String UNNAMED = "unnamed ";
    private static final int MOST_WORDS = 14;

    private HiddenNames() {}

    /** The label, if the words say that somebody is kept nameless; {@code head} is a noun phrase without its asides. */
    static Optional<String> label(List<Token> head) {
        int start = 0;
        while (start < head.size() - 1 && Labels.isLeading(head.get(start))) {
            start++;
        }
        if (start == 0 ? head.isEmpty() : POINTING.contains(head.get(0).lower()) || isOwned(head.get(0))) {
            return Optional.empty();
        }
        boolean one = isOne(head);
        int first = head.get(start).is("of") ? behindOf(head, start) : start;
        int noun = nounAt(head, first);
        boolean owner =
                head.subList(first, Math.min(head.size(), noun + 2)).stream().anyMatch(t -> !t.isWord());
        String word = head.get(noun).lower();
        boolean bare = word.equals("people") && head.size() == noun + 1;
        boolean hides = one ? isPerson(singular(word)) : Names.HIDDEN.contains(word) && !bare;
        return hides && !owner
                ? Optional.of(count(head, one) + UNNAMED + words(head, first, noun, one))
                : Optional.empty();
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

    private static int nounAt(List<Token> head, int first) {
        int end = first + 1;
        while (end < head.size()
                && !Words.PREPOSITIONS.contains(head.get(end).lower())
                && !PhraseParts.isRelative(head.get(end))
                && !PhraseParts.goesBehindNoun(head, end)) {
            end++;
        }
        return end - 1;
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
        return member.type == SpeakerType.UNNAMED
                && isPerson(noun)
                && !Labels.isSeveral(member.name)
                && !Names.PEOPLE.contains(noun)
                && !Words.COLLECTIVES.contains(noun);
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
