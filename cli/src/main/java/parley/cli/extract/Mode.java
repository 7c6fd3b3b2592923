package parley.cli.extract;

/** How thoroughly to read; written in lower case on the command line. */
enum Mode {
    /** By rules alone. */
    FAST,
    /** By rules and the trained tagger. */
    FULL
}
