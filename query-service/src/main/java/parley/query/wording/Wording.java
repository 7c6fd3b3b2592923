package parley.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.TextSpan;

/**
 * A text as the words somebody said, without what printing adds: case, accents, kinds of marks, hyphens, contractions.
 *
 * <p>An ellipsis is kept as a gap in front of the word behind it. Words in square brackets are kept as the editor's;
 * {@code [W]e} and {@code talk[s]} are words of the speaker, {@code [sic]} is nothing. Immutable.
 *
 * @param text the characters
 * @param words in text order
 */
public record Wording(String text, List<Word> words) {

    /** Words first, as nearly all pieces are. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<word>(?:\\[\\p{L}\\])?\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['\\u2018\\u2019\\u02bc\\u00b4`]\\p{L}+)*"
                    + "(?:\\[\\p{Ll}{1,3}\\])?)"
                    + "|(?<gap>\\[\\s*(?:\\.[\\s.]*|\\u2026)\\s*\\]"
                    + "|\\(\\s*(?:\\.[\\s.]*|\\u2026)\\s*\\)|\\u2026|\\.\\s?\\.(?:\\s?\\.)*)"
                    + "|(?<sic>\\[\\s*sic\\s*\\])"
                    + "|(?<open>\\[(?!\\p{L}\\]\\p{L}))|(?<close>\\])"
                    + "|(?<number>\\p{N}+(?:[.,]\\p{N}+)*)"
                    + "|(?<percent>%)");

    /** Brackets around more than this are no editor's note. */
    private static final int LONGEST_NOTE = 120;

    public Wording {
        words = List.copyOf(words);
    }

    public static Wording of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        boolean gap = false;
        int noteEnd = -1;
        while (piece.find()) {
            if (piece.start("gap") >= 0) {
                gap = true;
            } else if (piece.start("open") >= 0) {
                int close = text.indexOf(']', piece.start());
                noteEnd = close > 0 && close - piece.start() <= LONGEST_NOTE ? close : noteEnd;
            } else if (piece.start("sic") < 0 && piece.start("close") < 0) {
                TextSpan span = new TextSpan(piece.start(), piece.end());
                for (String form : WordForms.of(piece)) {
                    words.add(new Word(form, span, gap && !words.isEmpty(), piece.start() < noteEnd));
                    gap = false;
                }
            }
        }
        return new Wording(text, words);
    }

    public int size() {
        return words.size();
    }

    public List<String> forms() {
        return words.stream().map(Word::form).toList();
    }

    /** The characters from one word to before another. */
    public String printed(int from, int to) {
        return from >= to
                ? ""
                : text.substring(
                        words.get(from).span().start(), words.get(to - 1).span().end());
    }

    /** The same words with those from {@code start} on put in front. */
    Wording turned(int start) {
        List<Word> turned = new ArrayList<>(words.subList(start, words.size()));
        turned.addAll(words.subList(0, start));
        return new Wording(text, turned);
    }
}
