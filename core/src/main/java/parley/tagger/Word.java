package parley.tagger;

import parley.text.TextSpan;

/**
 * A word or mark as the model reads it.
 *
 * @param span where it stands
 * @param printed its characters
 * @param capitals 0 for no capital first, 1 for one, 2 for capitals only
 * @param startsParagraph whether a line break or the start of the text lies before it
 * @param quoted whether it stands between quotation marks, the marks included
 */
record Word(TextSpan span, String printed, int capitals, boolean startsParagraph, boolean quoted) {

    /** The feature of a window's first and last piece, which are no words. */
    static final int EDGE = 12;

    /** The number by which the model knows capitals, paragraph and quotation, from 0 to 11. */
    int feature() {
        return capitals + (startsParagraph ? 3 : 0) + (quoted ? 6 : 0);
    }

    boolean isStop() {
        return printed.equals(".") || printed.equals("!") || printed.equals("?") || printed.equals("\u2026");
    }
}
