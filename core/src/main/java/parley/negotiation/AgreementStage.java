package parley.negotiation;

/** How far an agreement goes, after the stages of PA-X, as far as its own words tell. */
public enum AgreementStage {
    /** About how, where and on what to talk. */
    PRE_NEGOTIATION,
    CEASEFIRE,
    /** A framework, or a part of what is at issue. */
    PARTIAL,
    /** All that is at issue. */
    COMPREHENSIVE,
    /** How to carry out what was agreed before. */
    IMPLEMENTATION,
    /** What was agreed before goes on to hold. */
    RENEWAL
}
