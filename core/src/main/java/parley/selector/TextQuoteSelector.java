package parley.selector;

/**
 * A stretch of text by its words and their surroundings, so that it can be found again in a copy of the text.
 *
 * @param exact the words themselves
 * @param prefix the characters just before, at most {@value #CONTEXT} code points
 * @param suffix the characters just behind, at most {@value #CONTEXT} code points
 */
public record TextQuoteSelector(String exact, String prefix, String suffix) implements Selector {

    /** How many code points of surroundings are kept on each side. */
    public static final int CONTEXT = 32;
}
