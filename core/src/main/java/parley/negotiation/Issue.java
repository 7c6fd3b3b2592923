package parley.negotiation;

/** What talks are about; the vocabulary of the record's design, after PA-X. */
public enum Issue {
    CEASEFIRE,
    TERRITORY,
    NEUTRALITY,
    SECURITY_GUARANTEES,
    PRISONERS,
    HUMANITARIAN,
    SANCTIONS,
    RECOGNITION,
    REFUGEES,
    JUSTICE,
    ECONOMY,
    MONITORING,
    ELECTIONS,
    PROCEDURE
}
