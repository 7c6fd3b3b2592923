package parley.selector;

/**
 * A stretch of text by position: half-open {@code [start, end)} in Unicode code points.
 *
 * @param start number of code points before the stretch
 * @param end number of code points before the character that follows it
 */
public record TextPositionSelector(int start, int end) implements Selector {

    /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
    public TextPositionSelector {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a position: [" + start + ", " + end + ")");
        }
    }
}
