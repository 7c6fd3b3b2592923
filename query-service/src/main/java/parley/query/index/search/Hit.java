package parley.query.index.search;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * An entry that was found.
 *
 * @param recorded position of the change by which its statement entered the record: names the entry, and decides between
 *     equals
 * @param score how well it matches, the same whatever else is in the index; 0 where that does not decide the order
 * @param day counted from 1970, if it has one and that decides the order
 */
public record Hit(long recorded, float score, OptionalInt day) {

    private static final Comparator<Hit> BY_RELEVANCE =
            Comparator.comparing(Hit::score).reversed().thenComparing(Hit::recorded);

    /** Whether this one comes behind the other in the order of relevance. */
    public boolean isBehind(Hit other) {
        return BY_RELEVANCE.compare(this, other) > 0;
    }
}
