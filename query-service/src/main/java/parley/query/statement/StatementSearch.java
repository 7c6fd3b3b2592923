package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import parley.query.index.SearchIndex;
import parley.query.index.StatementEntry;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Folding;

/** Finds statements in the index. Thread-safe. */
@ApplicationScoped
class StatementSearch {

    /**
     * What was found.
     *
     * @param count how many there are on all pages
     * @param counts how many there are in each group
     */
    record Found(long count, Batch<Hit> page, List<Counts> counts) {}

    private final SearchIndex index;

    @Inject
    StatementSearch(SearchIndex index) {
        this.index = index;
    }

    /**
     * A page of what meets the criteria, with how much there is.
     *
     * @param recordedUpTo position by which the statements must have entered the record; any if empty
     */
    Found find(StatementCriteria criteria, OptionalLong recordedUpTo) {
        try (SearchSession session = index.session()) {
            return new StatementQuestion(session, criteria, recordedUpTo).withCounts();
        }
    }

    /** Position of the change by which the last of the statements entered the record; 0 if there are none. */
    long latest() {
        try (SearchSession session = index.session()) {
            return session
                    .search(StatementEntry.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.matchAll())
                    .sort(f -> f.field(StatementEntry.RECORDED).desc())
                    .fetchHits(1)
                    .stream()
                    .findFirst()
                    .orElse(0L);
        }
    }

    /** How many statements there are. */
    long total() {
        try (SearchSession session = index.session()) {
            return session.search(StatementEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** How many outlets there are whose names a filter tells apart. */
    long publishers() {
        AggregationKey<Map<String, Long>> names = AggregationKey.of("names");
        try (SearchSession session = index.session()) {
            Map<String, Long> counts = session.search(StatementEntry.class)
                    .select(f -> f.id())
                    .where(f -> f.matchAll())
                    .aggregation(
                            names,
                            f -> f.terms()
                                    .field(Grouping.PUBLISHER.field(), String.class)
                                    .maxTermCount(Grouping.PUBLISHER.counted()))
                    .fetch(0)
                    .aggregation(names);
            return Folding.foldAll(counts.keySet()).size();
        }
    }

    /** A page of what meets the criteria, in an order other than relevance, and nothing more. */
    Batch<Hit> page(StatementCriteria criteria, OptionalLong recordedUpTo) {
        try (SearchSession session = index.session()) {
            return new StatementQuestion(session, criteria, recordedUpTo).page();
        }
    }
}
