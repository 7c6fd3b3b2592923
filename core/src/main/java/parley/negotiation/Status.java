package parley.negotiation;

/** What became of talks. */
public enum Status {
    SCHEDULED,
    HELD,
    POSTPONED,
    CANCELLED,
    SUSPENDED,
    RESUMED,
    CONCLUDED,
    COLLAPSED,
    UNCONFIRMED
}
