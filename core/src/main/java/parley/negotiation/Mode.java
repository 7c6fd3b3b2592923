package parley.negotiation;

/** By what means the sides talk. */
public enum Mode {
    IN_PERSON,
    VIDEO,
    PHONE,
    WRITTEN,
    SHUTTLE
}
