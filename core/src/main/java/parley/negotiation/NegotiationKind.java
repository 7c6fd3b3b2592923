package parley.negotiation;

/** Where a negotiation stands between a whole process and a single call. */
public enum NegotiationKind {
    PROCESS,
    SERIES,
    ROUND,
    MEETING,
    CALL
}
