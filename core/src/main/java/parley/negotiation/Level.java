package parley.negotiation;

/** Between whom a negotiation is held, after PA-X. */
public enum Level {
    INTERSTATE,
    INTERSTATE_ABOUT_INTRASTATE,
    INTRASTATE,
    LOCAL
}
