package parley.negotiation;

import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads runs of capitalised words. */
final class NameReader {

    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "al", "bin", "bint", "da", "di", "la", "der", "del", "ibn", "e", "do", "dos");

    private static final Set<String> JOINED =
            Set.of("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "es", "ul", "ud");

    /** Words that start sentences and headings, and pronouns that name nobody. */
    private static final Set<String> COMMON = Set.of(
            "neither",
            "either",
            "none",
            "mr",
            "mrs",
            "ms",
            "question",
            "answer",
            "q",
            "a",
            "read",
            "here",
            "yes",
            "no",
            "not",
            "there",
            "retired",
            "request",
            "please");

    private NameReader() {}

    /** Whether a name may start at a token. */
    static boolean startsAt(Line line, int i) {
        return line.isName(i);
    }

    /** The index behind the run of capitalised words that starts at a token. */
    static int endOf(Line line, int from) {
        int end = from + 1;
        while (end < line.size()) {
            Token token = line.at(end);
            boolean particle = PARTICLES.contains(token.lower())
                    && end + 1 < line.size()
                    && line.at(end + 1).isName();
            if (!particle && !isJoined(token) && !line.isName(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** {@code al-Nabaa} behind {@code Ras}: a particle and a name in one. */
    private static boolean isJoined(Token token) {
        int hyphen = token.printed().indexOf('-');
        return hyphen > 0
                && hyphen + 1 < token.printed().length()
                && Character.isUpperCase(token.printed().charAt(hyphen + 1))
                && JOINED.contains(token.printed().substring(0, hyphen));
    }

    /** The same for the name of a body, which may go on behind "of": {@code Group of Forty}. */
    static int endOfBody(Line line, int from) {
        int end = endOf(line, from);
        boolean goesOn = line.is(end, "of")
                && Names.ORGANISATIONS.contains(line.at(end - 1).lower());
        int next = line.is(end + 1, "the") ? end + 2 : end + 1;
        return goesOn && next < line.size() && startsAt(line, next) ? endOf(line, next) : end;
    }

    /** The words from one token to another, as printed, with single spaces. */
    static String text(Line line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean joined =
                    text.isEmpty() || line.at(i - 1).end() == line.at(i).start();
            text.append(joined ? "" : " ").append(line.at(i).printed());
        }
        return text.toString();
    }

    /** Whether a word is one of an office or form of address: {@code president}, {@code President-elect}. */
    static boolean isTitle(Token token) {
        String word = token.lower();
        return Names.TITLES.contains(word) || word.endsWith("-elect") || word.endsWith("-designate");
    }

    /** Whether a word is capitalised only because of where it stands, or names a day or month. */
    static boolean isCommon(Token token) {
        String word = token.lower();
        return Words.DETERMINERS.contains(word)
                || Words.PRONOUNS.contains(word)
                || Words.POSSESSIVES.contains(word)
                || Words.PREPOSITIONS.contains(word)
                || Words.CONJUNCTIONS.contains(word)
                || Words.SUBORDINATORS.contains(word)
                || Words.AUXILIARIES.contains(word)
                || Words.TIME_WORDS.contains(word)
                || Words.MONTHS.contains(word)
                || COMMON.contains(word)
                || token.sentenceStart() && (Words.isAdverb(word) || word.endsWith("ing"))
                || token.kind() != TokenKind.WORD;
    }
}
