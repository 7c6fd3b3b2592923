package parley.time;

/** On which side of the true day the date of a {@link DateClaim} lies, where it is only a limit. */
public enum DateBound {
    /** The true day is this one or a later one. */
    NOT_BEFORE,
    /** The true day is this one or an earlier one. */
    NOT_AFTER
}
