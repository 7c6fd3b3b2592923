package parley.query.statement;

import java.util.Optional;
import parley.query.meaning.Meaning;

/**
 * What statements should be similar to.
 *
 * @param meaning of the text or statement
 * @param itself the entry of the statement, which is not to be found
 */
record Similar(Meaning meaning, Optional<Long> itself) {

    /** So many are found by meaning; what is farther away is not similar. */
    static final int MOST = 100;

    /**
     * What a meaning counts at most beside words, of which one that fits counts some 1.5: so what is both comes first, then what is
     * very similar, then what only has the words.
     */
    private static final double WEIGHT = 6;

    /** What a meaning counts that is so close to this one. */
    static float score(double closeness) {
        return (float) (WEIGHT * (1 + closeness) / 2);
    }
}
