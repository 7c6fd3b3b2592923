package parley.query.verify;

import java.util.Optional;
import parley.query.wording.Alignment;
import parley.query.wording.Cut;

/** How well the words of a quotation fit words of the record; the better first. */
public enum Fit {
    /** All words of one are those of the other. */
    EXACT,
    /** All words of the quotation, of more in the record. */
    PARTIAL,
    /** Most words of the quotation. */
    NEAR;

    /** Fewer words than these are in every statement. */
    private static final int FEWEST_WORDS = 3;

    /** Words left out in silence that are no more than these change a sentence rather than shorten it. */
    private static final int SILENT_CHANGE = 2;

    /** Below this, what fits is what English sentences have in common. */
    private static final double LEAST_LIKENESS = 0.55;

    /** What leaves gaps must fit so well, or it is picked together. */
    private static final double LEAST_PARTIAL = 0.8;

    private static final int FEWEST_TELLING = 2;

    /** The fit of an alignment; empty if it is none. */
    static Optional<Fit> of(Alignment alignment) {
        if (alignment.quoted() == 0) {
            return Optional.empty();
        }
        boolean inOrder = alignment.isVerbatim() && !alignment.isReordered();
        if (inOrder && alignment.cuts().isEmpty()) {
            return Optional.of(EXACT);
        }
        boolean enough = alignment.quoted() >= FEWEST_WORDS || alignment.telling() >= FEWEST_TELLING;
        if (inOrder && enough && alignment.likeness() >= LEAST_PARTIAL) {
            return Optional.of(alignment.cuts().stream().anyMatch(Fit::changesTheSentence) ? NEAR : PARTIAL);
        }
        boolean near = alignment.likeness() >= LEAST_LIKENESS && alignment.telling() >= FEWEST_TELLING;
        return near ? Optional.of(NEAR) : Optional.empty();
    }

    private static boolean changesTheSentence(Cut cut) {
        return cut.place() == Cut.Place.WITHIN && !cut.marked() && (cut.words() <= SILENT_CHANGE || cut.negates());
    }

    boolean isBetterThan(Fit other) {
        return compareTo(other) < 0;
    }
}
