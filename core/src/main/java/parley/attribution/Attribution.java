package parley.attribution;

import java.util.List;
import parley.text.TextSpan;

/**
 * Words, who is said to have said them, and what in the text says so.
 *
 * <p>Spans are half-open and in UTF-16 code units of the document's text; each list is in text order.
 *
 * @param form direct, indirect or mixed
 * @param basis what attributes the words
 * @param cueClass what kind of thing the cue reports
 * @param source the words that name the source; empty where the text leaves them out
 * @param cue the words that attribute; empty where there are none
 * @param content the words attributed, without marks, "that" and joining comma; never empty
 * @param nested whether it lies inside the content of another attribution
 * @param method the name and version of what found it, such as {@code rules/1}
 * @param evidence what speaks for it
 */
public record Attribution(
        Form form,
        Basis basis,
        CueClass cueClass,
        List<TextSpan> source,
        List<TextSpan> cue,
        List<TextSpan> content,
        boolean nested,
        String method,
        Evidence evidence) {

    /** @throws IllegalArgumentException if there is no content */
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /**
     * How probable it is that content and source are both right, above 0 and below 1: of the attributions with a
     * confidence of 0.8, four in five are.
     */
    public double confidence() {
        return Confidence.of(this);
    }

    /** The same on other evidence. */
    Attribution with(Evidence other) {
        return new Attribution(form, basis, cueClass, source, cue, content, nested, method, other);
    }

    /** The same inside the content of another. */
    Attribution nestedInAnother() {
        return new Attribution(form, basis, cueClass, source, cue, content, true, method, evidence);
    }
}
