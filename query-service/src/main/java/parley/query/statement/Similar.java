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
     * What a meaning counts beside words. The engine gives a meaning 0.5 to 1, and a word that fits some 1.5: so what is both
     * comes first, then what is very similar, then what only has the words.
     */
    static final float WEIGHT = 6;
}
