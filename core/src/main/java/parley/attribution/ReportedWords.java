package parley.attribution;

import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/**
 * The words of a content as a record serves them.
 *
 * <p>PARC and PolNeAR count the conjunction "that" and the full stop of the sentence among the content, and so do
 * attributions here; a statement is quoted without them. Stateless and thread-safe.
 */
public final class ReportedWords {

    private static final String THAT = "that";

    private ReportedWords() {}

    /** The span without a leading "that" and, unless it ends an abbreviation's dots or a quotation, without a final stop. */
    public static TextSpan in(OriginalText text, TextSpan content) {
        String all = text.value();
        int start = content.start();
        int behind = start + THAT.length();
        if (behind + 1 < content.end()
                && all.regionMatches(true, start, THAT, 0, THAT.length())
                && Tokenizer.isSpace(all.charAt(behind))) {
            start = behind + 1;
        }
        int end = content.end();
        if (end - start > 2 && all.charAt(end - 1) == '.' && Character.isLetterOrDigit(all.charAt(end - 2))) {
            end--;
        }
        return new TextSpan(start, end);
    }
}
