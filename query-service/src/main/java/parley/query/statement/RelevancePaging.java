package parley.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.search.engine.search.query.SearchQuery;
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

    private static final int WINDOW = 100;

    private final SearchQuery<Hit> query;

    RelevancePaging(SearchQuery<Hit> query) {
        this.query = query;
    }

    /** The first page, from the entries found for it: one more than it holds, if there is one. */
    static Batch<Hit> first(List<Hit> found, int perPage) {
        return Batch.of(found, perPage, last -> cursorOf(last, perPage));
    }

    Batch<Hit> page(Cursor after, long count, int perPage) {
        Optional<Hit> last = Optional.of(hitOf(after));
        int at = startBefore(last.get(), (int) Math.min(seen(after), count));
        List<Hit> hits = new ArrayList<>();
        int seen = at;
        boolean more = true;
        while (more && hits.size() <= perPage) {
            List<Hit> window = query.fetchHits(at, WINDOW);
            for (Hit hit : window) {
                if (hits.size() <= perPage
                        && last.filter(before -> !hit.isBehind(before)).isEmpty()) {
                    hits.add(hit);
                    last = Optional.of(hit);
                }
                seen += hits.size() <= perPage ? 1 : 0;
            }
            at += window.size();
            more = window.size() == WINDOW;
        }
        int before = seen;
        return Batch.of(hits, perPage, hit -> cursorOf(hit, before));
    }

    /** A rank not behind that of the entry, and as near to it as is cheap to find. */
    private int startBefore(Hit entry, int seen) {
        int at = seen;
        int step = WINDOW;
        while (at > 0) {
            List<Hit> before = query.fetchHits(at - 1, 1);
            if (!before.isEmpty() && !before.get(0).isBehind(entry)) {
                return at;
            }
            at = Math.max(0, at - step);
            step *= 2;
        }
        return 0;
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
