package parley.negotiation;

/** What came out of talks, after PA-X and PLOVER. */
public enum OutcomeKind {
    AGREEMENT,
    CEASEFIRE,
    EXCHANGE,
    COMMUNIQUE,
    MEMORANDUM_EXCHANGED,
    ROADMAP,
    DECISION_TO_MEET,
    HUMANITARIAN_ACCESS,
    NONE,
    BREAKDOWN,
    UNKNOWN
}
