package parley.query.wording;

/**
 * What becomes of one word between two wordings.
 *
 * @param quote index of the word in the quote; where none, that of the next one
 * @param record index of the word in the record; where none, that of the next one
 */
record Step(Op op, int quote, int record) {

    boolean usesQuote() {
        return op != Op.LEFT_OUT;
    }

    boolean usesRecord() {
        return op != Op.ADDED;
    }
}
