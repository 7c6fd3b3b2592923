package parley.selector;

import java.util.List;
import parley.text.OriginalText;
import parley.text.TextSpan;

/**
 * Turns spans of one text into selectors and back.
 *
 * <p>A text without characters outside the basic plane costs nothing; for the others an index of code-point offsets is
 * built once. Immutable and thread-safe.
 */
public final class PassageFactory {

    private final String text;
    /** Code points before each UTF-16 offset; empty where the two counts agree everywhere. */
    private final int[] codePointsBefore;

    public PassageFactory(OriginalText text) {
        this.text = text.value();
        this.codePointsBefore = hasSurrogatePair(this.text) ? index(this.text) : new int[0];
    }

    /**
     * The position of a span in code points.
     *
     * @throws IndexOutOfBoundsException if the span does not lie in the text
     */
    public TextPositionSelector position(TextSpan span) {
        if (span.end() > text.length()) {
            throw new IndexOutOfBoundsException(span + " in a text of " + text.length() + " code units");
        }
        return new TextPositionSelector(toCodePoints(span.start()), toCodePoints(span.end()));
    }

    /**
     * The span at a position.
     *
     * @throws IndexOutOfBoundsException if the position does not lie in the text
     */
    public TextSpan span(TextPositionSelector position) {
        int start = text.offsetByCodePoints(0, position.start());
        return new TextSpan(start, text.offsetByCodePoints(start, position.end() - position.start()));
    }

    public Passage passage(TextSpan span) {
        return new Passage(position(span), quote(span));
    }

    /** The passages of the spans, in their order. */
    public List<Passage> passages(List<TextSpan> spans) {
        return spans.stream().map(this::passage).toList();
    }

    private TextQuoteSelector quote(TextSpan span) {
        int before = Math.max(0, span.start() - TextQuoteSelector.CONTEXT);
        int behind = Math.min(text.length(), span.end() + TextQuoteSelector.CONTEXT);
        if (before > 0 && before < span.start() && Character.isLowSurrogate(text.charAt(before))) {
            before++;
        }
        if (behind < text.length() && behind > span.end() && Character.isLowSurrogate(text.charAt(behind))) {
            behind--;
        }
        return new TextQuoteSelector(
                span.of(text), text.substring(before, span.start()), text.substring(span.end(), behind));
    }

    private int toCodePoints(int offset) {
        return codePointsBefore.length == 0 ? offset : codePointsBefore[offset];
    }

    private static boolean hasSurrogatePair(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] index(String text) {
        int[] before = new int[text.length() + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = codePoints;
            boolean firstOfPair =
                    i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (!firstOfPair) {
                codePoints++;
            }
        }
        before[text.length()] = codePoints;
        return before;
    }
}
