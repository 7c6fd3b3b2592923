package parley.time;

/** How a date came to be known. */
public enum DateBasis {
    /** The text says it in full. */
    STATED,
    /** It stands in the dateline. */
    DATELINE,
    /** It follows from other words of the text, or from them and another date. */
    INFERRED,
    /** It was given with the document, not in its text. */
    METADATA
}
