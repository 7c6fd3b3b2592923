package parley.attribution;

/** Which ways of reading found an attribution. */
public enum Way {
    /** The rules, in a reading by rules alone. */
    RULES,
    /** The rules, in a reading where the tagger did not find it. */
    RULES_ALONE,
    /** The tagger alone. */
    TAGGER,
    /** Both, each for itself. */
    BOTH
}
