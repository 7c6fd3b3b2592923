package parley.query.wording;

/** How a stretch of one wording stands to the other. */
public enum Op {
    /** The same words. */
    SAME,
    /** The same word but for a slip of the finger. */
    SPELLED,
    /** Other words in the same place. */
    CHANGED,
    /** Words that the reference does not have. */
    ADDED,
    /** Words that only the reference has. */
    LEFT_OUT
}
