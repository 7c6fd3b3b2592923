package parley.query.wording;

/**
 * Words of the record that a quote leaves out.
 *
 * @param place where they stood
 * @param text the words as printed
 * @param words how many
 * @param marked whether the quote shows by an ellipsis that something is missing
 * @param negates whether a negation is among them
 */
public record Cut(Place place, String text, int words, boolean marked, boolean negates) {

    /** Where the words that were left out stood. */
    public enum Place {
        BEFORE,
        WITHIN,
        AFTER
    }
}
