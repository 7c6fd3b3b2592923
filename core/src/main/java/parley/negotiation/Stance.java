package parley.negotiation;

/** How a party stands to an issue, by the act its words perform. */
public enum Stance {
    DEMAND,
    OFFER,
    ACCEPT,
    REJECT,
    CONDITION,
    CONCEDE,
    THREATEN,
    PRAISE,
    ACCUSE
}
