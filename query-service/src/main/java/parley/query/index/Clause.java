package parley.query.index;

import java.util.List;

/** A part of what somebody searches for, free of any engine. Texts are as typed and hold at least one word. */
public sealed interface Clause {

    /** Every part must be found. Without parts, nothing is demanded. */
    record All(List<Clause> parts) implements Clause {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part must be found. */
    record Any(List<Clause> parts) implements Clause {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part must not be found. */
    record Not(Clause part) implements Clause {}

    /** A word, by its stem; a word that is several to the index, such as {@code cease-fire}, is all of them. */
    record Word(String text) implements Clause {}

    /** Words as they stand, one behind the other. */
    record Phrase(String text) implements Clause {}

    /**
     * Words by their stem, near each other.
     *
     * @param distance how many places the words may be moved in all to stand one behind the other
     */
    record Near(String text, int distance) implements Clause {}

    /** A word that begins so, as it stands. */
    record Prefix(String text) implements Clause {}

    /**
     * A word spelt about so, as it stands.
     *
     * @param edits how many letters may be wrong, 1 or 2
     */
    record Fuzzy(String text, int edits) implements Clause {}
}
