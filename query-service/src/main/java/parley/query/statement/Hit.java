package parley.query.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An entry that was found.
 *
 * @param id of the statement
 * @param score how well it matches; the same whatever else is in the index
 * @param day by which it is sorted, if it has one
 * @param recorded position by which it entered the record
 */
record Hit(String id, float score, Optional<LocalDate> day, long recorded) {

    private static final Comparator<Hit> BY_RELEVANCE =
            Comparator.comparing(Hit::score).reversed().thenComparing(Hit::id);

    /** Whether this one comes behind the other in the order of relevance. */
    boolean isBehind(Hit other) {
        return BY_RELEVANCE.compare(this, other) > 0;
    }
}
