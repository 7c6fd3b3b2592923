package parley.negotiation;

/** How plainly a sentence says that talks are over, or still to come. */
enum Progress {
    /** {@code took place}, {@code was held}, {@code met}. */
    PAST,
    /** {@code will be held}, {@code planned}, {@code is possible}. */
    AHEAD,
    /** Neither. */
    OPEN
}
