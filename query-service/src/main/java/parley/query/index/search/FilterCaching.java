package parley.query.index.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.apache.lucene.util.FrequencyTrackingRingBuffer;
import parley.query.index.StatementEntry;

/**
 * Which conditions Lucene keeps the answer to: what it keeps by itself and, where it is asked for often, those on a single value,
 * such as a kind or a country. Lucene reads these from the index each time, since most single values are rare words; ours are found
 * in a good part of all entries. Thread-safe.
 */
final class FilterCaching implements QueryCachingPolicy {

    private static final Set<String> WORDS = Set.of(StatementEntry.TEXT, StatementEntry.TEXT_EXACT);

    /** How many of the last conditions are looked at, and how often one must be among them: both as Lucene has it. */
    private static final int LOOKED_AT = 256;

    private static final int OFTEN = 5;

    private final QueryCachingPolicy usual = new UsageTrackingQueryCachingPolicy();
    private final FrequencyTrackingRingBuffer asked = new FrequencyTrackingRingBuffer(LOOKED_AT, Integer.MIN_VALUE);

    @Override
    public void onUse(Query query) {
        if (isValue(query)) {
            synchronized (asked) {
                asked.add(query.hashCode());
            }
        } else {
            usual.onUse(query);
        }
    }

    @Override
    public boolean shouldCache(Query query) throws IOException {
        if (!isValue(query)) {
            return usual.shouldCache(query);
        }
        synchronized (asked) {
            return asked.frequency(query.hashCode()) >= OFTEN;
        }
    }

    private static boolean isValue(Query query) {
        return query instanceof TermQuery term && !WORDS.contains(term.getTerm().field());
    }
}
