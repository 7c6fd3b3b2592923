package parley.query.index.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Keeps the values that most entries have, of equals the lesser. Not thread-safe. */
final class Most<V extends Comparable<V>> {

    private record Counted<V>(V value, int entries) {}

    private final int limit;
    private final Comparator<Counted<V>> worstFirst = Comparator.<Counted<V>>comparingInt(Counted::entries)
            .thenComparing(Counted::value, Comparator.reverseOrder());
    private final PriorityQueue<Counted<V>> kept = new PriorityQueue<>(worstFirst);

    /** @param limit how many values to keep, 1 or more */
    Most(int limit) {
        this.limit = limit;
    }

    /** What has fewer entries than this need not be offered. */
    int least() {
        return kept.size() < limit ? 0 : kept.element().entries();
    }

    void offer(V value, int entries) {
        Counted<V> offered = new Counted<>(value, entries);
        if (kept.size() < limit) {
            kept.add(offered);
        } else if (worstFirst.compare(offered, kept.element()) > 0) {
            kept.remove();
            kept.add(offered);
        }
    }

    Map<V, Long> counts() {
        Map<V, Long> counts = new HashMap<>();
        kept.forEach(each -> counts.put(each.value(), (long) each.entries()));
        return counts;
    }
}
