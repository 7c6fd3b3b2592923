package parley.negotiation;

/** When something was said, seen from the talks it is about. */
public enum Timing {
    BEFORE,
    DURING,
    AFTER
}
