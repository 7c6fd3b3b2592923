package parley.query.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for: {@code ceasefire "prisoner exchange" -minister}.
 *
 * <p>Every word and every phrase must be found, in any order; words by their stem, phrases as written. Nothing that a
 * minus precedes may be found. Other punctuation has no meaning.
 *
 * @param words words that must be found
 * @param phrases phrases that must be found
 * @param without words or phrases that must not be found
 */
public record SearchText(List<String> words, List<String> phrases, List<Unwanted> without) {

    /** What must not be found. */
    public record Unwanted(String text, boolean phrase) {}

    /** More would need more clauses than the engine allows. */
    public static final int LONGEST = 500;

    private static final Pattern QUOTES = Pattern.compile("[\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb]");
    private static final Pattern PIECE = Pattern.compile("(?<minus>-?)\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\\u00a0\"]+)");

    public SearchText {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    /** Reads what was typed; anything can be typed. */
    public static SearchText parse(String typed) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<Unwanted> without = new ArrayList<>();
        Matcher piece = PIECE.matcher(QUOTES.matcher(typed).replaceAll("\""));
        while (piece.find()) {
            String word = piece.group("word");
            String phrase = piece.group("phrase");
            if (word == null) {
                addPhrase(phrase, !piece.group("minus").isEmpty(), phrases, without);
            } else if (word.length() > 1 && word.startsWith("-")) {
                without.add(new Unwanted(word.substring(1), false));
            } else {
                words.add(word);
            }
        }
        return new SearchText(words, phrases, without);
    }

    private static void addPhrase(String phrase, boolean unwanted, List<String> phrases, List<Unwanted> without) {
        if (phrase.isBlank()) {
            return;
        }
        if (unwanted) {
            without.add(new Unwanted(phrase, true));
        } else {
            phrases.add(phrase);
        }
    }

    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && without.isEmpty();
    }
}
