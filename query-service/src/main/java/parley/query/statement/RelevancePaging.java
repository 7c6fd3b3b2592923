package parley.query.statement;

import java.util.List;
import java.util.OptionalInt;
import parley.query.index.search.Hit;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;

/**
 * Pages of a list sorted by relevance.
 *
 * <p>No engine can be asked for what scores less than an entry, only for what comes behind so many entries. So a cursor
 * names the entry and how many were before it; what was added or withdrawn since then moves the entry a little, and the
 * page starts where the entry is now.
 */
final class RelevancePaging {

    /** Some of the entries, the best first. */
    interface Best {

        /**
         * @param from how many of the first to leave out
         * @param most how many to tell at most
         */
        List<Hit> hits(int from, int most);
    }

    private final Best best;

    RelevancePaging(Best best) {
        this.best = best;
    }

    /** The first page, from the entries found for it: one more than it holds, if there is one. */
    static Batch<Hit> first(List<Hit> found, int perPage) {
        return Batch.of(found, perPage, last -> cursorOf(last, perPage));
    }

    /**
     * The page behind the entry of the cursor, out of one answer of the engine that also holds an entry not behind it: so
     * that nothing can come between the two unseen, whatever is written meanwhile.
     */
    Batch<Hit> page(Cursor after, long count, int perPage) {
        Hit last = hitOf(after);
        int from = (int) Math.max(0, Math.min(seen(after), count) - 1);
        int size = perPage + 2;
        while (true) {
            List<Hit> window = best.hits(from, size);
            List<Hit> behind = window.stream().filter(hit -> hit.isBehind(last)).toList();
            if (from > 0 && behind.size() == window.size()) {
                int back = Math.min(from, size);
                from -= back;
                size += back;
            } else if (behind.size() <= perPage && window.size() == size) {
                size *= 2;
            } else {
                int seen = from + window.size() - behind.size() + perPage;
                return Batch.of(behind, perPage, hit -> cursorOf(hit, seen));
            }
        }
    }

    private static Cursor cursorOf(Hit hit, int seen) {
        return new Cursor(List.of(Float.toString(hit.score()), Long.toString(hit.recorded()), Integer.toString(seen)));
    }

    private static Hit hitOf(Cursor cursor) {
        try {
            return new Hit(
                    Long.parseLong(cursor.values().get(1)),
                    Float.parseFloat(cursor.values().get(0)),
                    OptionalInt.empty());
        } catch (NumberFormatException e) {
            throw Cursor.notACursor(String.join(",", cursor.values()));
        }
    }

    private static int seen(Cursor cursor) {
        try {
            return Math.max(0, Integer.parseInt(cursor.values().get(2)));
        } catch (NumberFormatException e) {
            throw Cursor.notACursor(cursor.values().get(2));
        }
    }
}
