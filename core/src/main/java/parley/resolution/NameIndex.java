package parley.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;

/**
 * Runs of capitalised words in a document, by their last word: where "Lavrov" alone gets its first name from.
 *
 * <p>Built once per document, read-only afterwards.
 */
final class NameIndex {

    /**
     * A name as printed once.
     *
     * @param words its words, titles and demonyms left out
     * @param title the title that stood before it, in plain lower-case words, or empty
     * @param country the country in that title
     */
    record Printed(List<String> words, String title, Optional<Countries.Country> country) {}

    private static final Set<String> PARTICLES = Set.of("de", "van", "von", "al", "bin", "da", "di", "la", "der");
    private static final int MOST_WORDS = 4;

    private final Map<String, List<Printed>> bySurname = new HashMap<>();

    /** Adds the names among the tokens of a segment. */
    void scan(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size()) {
            if (!tokens.get(i).isName()) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && (tokens.get(end).isName() || joinsNames(tokens, end))) {
                end++;
            }
            addRun(tokens, i, end);
            i = end;
        }
    }

    private static boolean joinsNames(List<Token> tokens, int i) {
        return PARTICLES.contains(tokens.get(i).lower())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isName();
    }

    private void addRun(List<Token> tokens, int start, int end) {
        int first = end;
        while (first > start && isNameWord(tokens.get(first - 1))) {
            first--;
        }
        int words = end - first;
        if (words < 2 || words > MOST_WORDS) {
            return;
        }
        List<String> name = new ArrayList<>();
        for (Token token : tokens.subList(first, end)) {
            name.add(token.printed());
        }
        String title = titleBefore(tokens, start, first);
        Optional<Countries.Country> country = tokens.subList(start, first).stream()
                .map(t -> Countries.ofDemonym(t.lower()))
                .flatMap(Optional::stream)
                .findFirst();
        bySurname
                .computeIfAbsent(key(name.get(name.size() - 1)), k -> new ArrayList<>())
                .add(new Printed(name, title, country));
    }

    private static boolean isNameWord(Token token) {
        String word = token.lower();
        return !Names.TITLES.contains(word)
                && Countries.ofDemonym(word).isEmpty()
                && !Words.DETERMINERS.contains(word)
                && !Words.PREPOSITIONS.contains(word)
                && !Words.PRONOUNS.contains(word)
                && !Words.SUBORDINATORS.contains(word)
                && !Words.CONJUNCTIONS.contains(word)
                && !Words.WEEKDAYS.contains(word)
                && !Names.ORGANISATIONS.contains(word)
                && Countries.named(word).isEmpty()
                && !Words.isAdverb(word);
    }

    private static boolean isTitle(Token token) {
        return Names.TITLES.contains(token.lower());
    }

    /** {@code minister of foreign affairs}. */
    private static boolean linksTitle(List<Token> tokens, int i) {
        return (tokens.get(i).is("of") || tokens.get(i).is("for")) && isTitle(tokens.get(i - 1));
    }

    private static String titleBefore(List<Token> tokens, int start, int first) {
        int from = start;
        while (from > 0 && isTitle(tokens.get(from - 1)) || from > 1 && linksTitle(tokens, from - 1)) {
            from--;
        }
        StringBuilder title = new StringBuilder();
        for (Token token : tokens.subList(from, first)) {
            if (Names.TITLES.contains(token.lower()) || !token.capital()) {
                title.append(title.isEmpty() ? "" : " ").append(token.lower());
            }
        }
        return Names.plainTitle(title.toString());
    }

    /** The names printed with this last word, in text order. */
    List<Printed> named(String surname) {
        return bySurname.getOrDefault(key(surname), List.of());
    }

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
