package parley.attribution;

/**
 * The words of a sentence that name who speaks, as indexes of its units.
 *
 * @param first index of the first unit
 * @param last index of the last unit
 * @param cueFirst index of the first unit of the cue, auxiliaries included, where the source stands before it; else the
 *     cue itself
 */
record Source(int first, int last, int cueFirst) {}
