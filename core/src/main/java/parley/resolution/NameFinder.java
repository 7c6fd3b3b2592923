package parley.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.NameMention.Standing;
import parley.token.Token;
import parley.token.TokenKind;

/** Finds the names of persons anywhere in a document, with the titles and appositions beside them. */
final class NameFinder {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_TITLE = 12;
    private static final int LONGEST_APPOSITION = 12;
    private static final Set<String> NOT_OWN = Set.of("the", "a", "an", "this", "that", "every", "no");

    private static final Set<String> LINKS = Set.of("of", "for", "the", "a", "an");

    private final NameRuns runs;
    private final Map<String, Integer> loneNames = new HashMap<>();

    NameFinder(Places places) {
        this.runs = new NameRuns(places);
    }

    /** The names in running text, in text order; whole names and lone ones. */
    List<NameMention> find(List<Story.Line> lines) {
        return find(lines, Story.Line::isProse);
    }

    /** What may be names in headlines whose words are all capitalised, so that capitals tell little. */
    List<NameMention> findInHeadings(List<Story.Line> lines) {
        return find(lines, line -> line.isHeading() && !line.isProse());
    }

    private List<NameMention> find(List<Story.Line> lines, Predicate<Story.Line> read) {
        List<NameMention> mentions = new ArrayList<>();
        lines.stream().filter(read).forEach(line -> scan(line.tokens(), mentions));
        return mentions;
    }

    /** Whether a lone name recurs by itself as names of persons do. */
    boolean recurs(String lower) {
        return loneNames.containsKey(lower);
    }

    private void scan(List<Token> tokens, List<NameMention> mentions) {
        int i = 0;
        while (i < tokens.size()) {
            if (!NameRuns.isName(tokens.get(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && (NameRuns.isName(tokens.get(end)) || joinsNames(tokens, end))) {
                end++;
            }
            run(tokens, i, end, mentions);
            i = end;
        }
    }

    private static boolean joinsNames(List<Token> tokens, int i) {
        int next = i;
        while (next < tokens.size() && next < i + 2 && NameRuns.isParticle(tokens.get(next))) {
            next++;
        }
        return next > i && next < tokens.size() && NameRuns.isName(tokens.get(next));
    }

    private void run(List<Token> tokens, int start, int end, List<NameMention> mentions) {
        int last = end;
        while (last > start && isCalendar(tokens.get(last - 1))) {
            last--;
        }
        List<Token> name = runs.nameAtEnd(tokens.subList(start, last));
        if (!name.isEmpty() && name.get(0).sentenceStart() && name.size() > 1 && opensSentence(name.get(0))) {
            name = name.subList(1, name.size());
        }
        if (name.isEmpty() || name.size() > MOST_WORDS || name.size() == 1 && opensSentence(name.get(0))) {
            return;
        }
        mentions.add(mention(tokens, last - name.size(), last, name));
    }

    private static boolean isCalendar(Token token) {
        return Words.WEEKDAYS.contains(token.lower()) || Words.MONTHS.contains(token.lower());
    }

    /** A word that is capitalised only because it comes first. */
    private static boolean opensSentence(Token token) {
        return token.sentenceStart() && (Words.isAdverb(token.lower()) || Words.AUXILIARIES.contains(token.lower()));
    }

    private NameMention mention(List<Token> tokens, int first, int end, List<Token> name) {
        int from = titleStart(tokens, first);
        List<Description> descriptions = new ArrayList<>();
        add(descriptions, tokens.subList(from, first));
        int other = from < first ? otherTitleStart(tokens, from) : from;
        add(descriptions, tokens.subList(other, Math.max(other, from - 1)));
        int asideStart = appositionBefore(tokens, from, end);
        add(descriptions, tokens.subList(asideStart, Math.max(asideStart, from - 1)));
        add(descriptions, appositionBehind(tokens, end));
        boolean article = from == first
                && from > 0
                && NOT_OWN.contains(tokens.get(from - 1).lower());
        boolean relative = end + 1 < tokens.size()
                && tokens.get(end).is(TokenKind.COMMA)
                && (tokens.get(end + 1).is("who") || tokens.get(end + 1).is("whose"));
        List<String> words = name.stream().map(Token::printed).toList();
        Gender gender = Gender.ofTitle(tokens.subList(asideStart, first))
                .or(ofRelative(tokens, from))
                .or(Gender.ofName(words));
        boolean given = name.size() > 1 && (NameRuns.isGiven(name.get(0).lower()) || isInitial(name.get(0)));
        boolean addressed = from < first || gender != Gender.UNKNOWN && name.size() == 1;
        boolean certain =
                !article && (addressed || !descriptions.isEmpty() || relative || given || isAged(tokens, end));
        if (name.size() == 1 && !article && !name.get(0).sentenceStart()) {
            loneNames.merge(name.get(0).lower(), 1, Integer::sum);
        }
        return new NameMention(
                name.get(0).start(),
                tokens.get(end - 1).end(),
                words,
                descriptions,
                gender,
                standing(tokens, Math.min(from, asideStart), end),
                certain);
    }

    /** What {@code his daughter,} before a name tells. */
    private static Gender ofRelative(List<Token> tokens, int from) {
        int noun = from > 0 && tokens.get(from - 1).is(TokenKind.COMMA) ? from - 2 : from - 1;
        boolean owned = noun > 0
                && (Words.POSSESSIVES.contains(tokens.get(noun - 1).lower())
                        || tokens.get(noun - 1).is(TokenKind.POSSESSIVE));
        return owned ? Gender.ofWord(tokens.get(noun).lower()) : Gender.UNKNOWN;
    }

    /** {@code Edda Roth, 44,}: what has an age is a person. */
    private static boolean isAged(List<Token> tokens, int end) {
        return end + 2 < tokens.size()
                && tokens.get(end).is(TokenKind.COMMA)
                && tokens.get(end + 1).is(TokenKind.NUMBER)
                && tokens.get(end + 1).printed().length() == 2
                && tokens.get(end + 2).is(TokenKind.COMMA);
    }

    private static boolean isInitial(Token token) {
        boolean turn = token.sentenceStart() && (token.is("q.") || token.is("a."));
        return token.printed().length() == 2 && token.printed().endsWith(".") && !turn;
    }

    private static void add(List<Description> descriptions, List<Token> tokens) {
        if (Description.tellOffice(tokens)) {
            Description description = Description.of(tokens);
            if (!description.isEmpty()) {
                descriptions.add(description);
            }
        }
    }

    /** Start of the title before a name: {@code the foreign minister of Qasrat}. */
    private static int titleStart(List<Token> tokens, int first) {
        int from = first;
        while (from > 0 && first - from < LONGEST_TITLE && isTitleWord(tokens, from - 1)) {
            from--;
        }
        while (from < first && (tokens.get(from).is("of") || tokens.get(from).is("for"))) {
            from++;
        }
        boolean linked = first > 0 && LINKS.contains(tokens.get(first - 1).lower());
        return !linked && Description.tellOffice(tokens.subList(from, first)) ? from : first;
    }

    /** Start of {@code Acting President and} before a title that starts at {@code from}; {@code from} itself if there is none. */
    private static int otherTitleStart(List<Token> tokens, int from) {
        if (from < 2 || !tokens.get(from - 1).is("and")) {
            return from;
        }
        int start = from - 1;
        while (start > 0
                && from - start < LONGEST_TITLE
                && Description.isOffice(tokens.get(start - 1))
                && tokens.get(start - 1).capital()) {
            start--;
        }
        boolean somebodyElse =
                start > 0 && Words.DETERMINERS.contains(tokens.get(start - 1).lower());
        return Description.tellOffice(tokens.subList(start, from - 1)) && !somebodyElse ? start : from;
    }

    private static boolean isTitleWord(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(TokenKind.POSSESSIVE)) {
            return true;
        }
        boolean link = (token.is("of") || token.is("for") || token.is("the"))
                && i > 0
                && (Description.isOffice(tokens.get(i - 1))
                        || tokens.get(i - 1).is("of")
                        || Names.ORGANISATIONS.contains(tokens.get(i - 1).lower()));
        return token.isWord() && (Description.isOffice(token) || token.capital() || link);
    }

    /**
     * Start of {@code the minister,} before a name; {@code from} itself if there is no such thing.
     *
     * <p>{@code After talks with the minister, Edda Roth said} is none: there the comma ends what comes first.
     */
    private static int appositionBefore(List<Token> tokens, int from, int end) {
        if (from < 2 || !tokens.get(from - 1).is(TokenKind.COMMA)) {
            return from;
        }
        int start = from - 1;
        while (start > 0
                && from - start < LONGEST_APPOSITION
                && isAppositionWord(tokens.get(start - 1))
                && !tokens.get(start).is("the")) {
            start--;
        }
        boolean office = Description.tellOffice(tokens.subList(start, from - 1));
        boolean definite = start < from - 1
                && (tokens.get(start).is("the")
                        || Words.POSSESSIVES.contains(tokens.get(start).lower())
                        || tokens.subList(start, from - 1).stream().anyMatch(t -> t.is(TokenKind.POSSESSIVE)));
        boolean closes = end < tokens.size() && tokens.get(end).is(TokenKind.COMMA);
        boolean other =
                start > 0 && Words.PREPOSITIONS.contains(tokens.get(start - 1).lower()) && !closes;
        return office && definite && !other ? start : from;
    }

    private static boolean isAppositionWord(Token token) {
        return token.is(TokenKind.POSSESSIVE)
                || token.isWord()
                        && (Description.isOffice(token)
                                || token.capital()
                                || token.is("of")
                                || token.is("for")
                                || token.is("the")
                                || Words.POSSESSIVES.contains(token.lower())
                                || Names.ORGANISATIONS.contains(token.lower()));
    }

    /** The words of {@code , the minister of health,} behind a name. */
    private static List<Token> appositionBehind(List<Token> tokens, int end) {
        if (end >= tokens.size() || !tokens.get(end).is(TokenKind.COMMA)) {
            return List.of();
        }
        int stop = end + 1;
        boolean office = false;
        while (stop < tokens.size()
                && stop - end <= LONGEST_APPOSITION
                && (tokens.get(stop).isWord() || tokens.get(stop).is(TokenKind.POSSESSIVE))
                && !Words.AUXILIARIES.contains(tokens.get(stop).lower())
                && !tokens.get(stop).is("who")
                && !tokens.get(stop).is("and")) {
            office |= Description.isOffice(tokens.get(stop));
            stop++;
        }
        boolean opens = stop > end + 1
                && (Words.DETERMINERS.contains(tokens.get(end + 1).lower())
                        || Words.POSSESSIVES.contains(tokens.get(end + 1).lower())
                        || Description.isOffice(tokens.get(end + 1))
                        || tokens.get(end + 1).capital());
        boolean closes = stop == tokens.size()
                || (tokens.get(stop).is(TokenKind.COMMA)
                        || tokens.get(stop).is(TokenKind.STOP)
                        || tokens.get(stop).is("who"));
        return office && opens && closes ? tokens.subList(end + 1, stop) : List.of();
    }

    /** How a phrase between two tokens stands in its sentence. */
    static Standing standing(List<Token> tokens, int from, int end) {
        if (end < tokens.size() && tokens.get(end).is(TokenKind.POSSESSIVE)) {
            return Standing.OWNER;
        }
        int start = from;
        if (start > 0 && NOT_OWN.contains(tokens.get(start - 1).lower())) {
            start--;
        }
        if (start == 0 || tokens.get(start).sentenceStart()) {
            return Standing.SUBJECT;
        }
        Token before = tokens.get(start - 1);
        if (Words.PREPOSITIONS.contains(before.lower())) {
            return Standing.OBLIQUE;
        }
        boolean clause = before.is(TokenKind.COMMA)
                || before.is(TokenKind.DOUBLE_MARK)
                || Words.CONJUNCTIONS.contains(before.lower())
                || Words.SUBORDINATORS.contains(before.lower());
        return clause ? Standing.SUBJECT : Standing.OTHER;
    }
}
