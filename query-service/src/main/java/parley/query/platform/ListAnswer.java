package parley.query.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param meta how long the list is and how it goes on
 * @param results the entries
 * @param groupBy counts, one for each grouping asked for
 */
public record ListAnswer<T>(Meta meta, List<T> results, List<Grouped> groupBy) {

    /**
     * About the whole list.
     *
     * @param count how many entries all pages have together
     * @param nextCursor what to send as {@code cursor} for the next page; absent on the last
     * @param asOf the earlier state of the record that was asked for
     */
    public record Meta(long count, Optional<String> nextCursor, Optional<AsOf> asOf) {}

    /**
     * An earlier state of the record, as far as it can be told.
     *
     * @param position by which the entries had entered the record
     * @param withdrawnSince how many entries of the whole record were there then and are not told, as they have left it
     */
    public record AsOf(long position, long withdrawnSince) {}

    public ListAnswer {
        results = List.copyOf(results);
        groupBy = List.copyOf(groupBy);
    }

    /** A page of a list that is not grouped. */
    public static <T> ListAnswer<T> of(long count, List<T> results, Optional<String> nextCursor) {
        return new ListAnswer<>(new Meta(count, nextCursor, Optional.empty()), results, List.of());
    }

    /** The same page with other entries. */
    <U> ListAnswer<U> map(Function<T, U> change) {
        return new ListAnswer<>(meta, results.stream().map(change).toList(), groupBy);
    }
}
