package parley.selector;

/**
 * One stretch of a document version, named in both ways: where it is and what it says.
 *
 * @param position where, in code points
 * @param quote what, with its surroundings
 */
public record Passage(TextPositionSelector position, TextQuoteSelector quote) {

    /** The words of the passage. */
    public String text() {
        return quote.exact();
    }
}
