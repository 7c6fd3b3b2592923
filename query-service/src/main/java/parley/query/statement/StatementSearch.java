package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import parley.query.index.SearchIndex;
import parley.query.index.StatementEntry;
import parley.query.platform.Batches.Batch;

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

    /** How many statements there are. */
    long total() {
        try (SearchSession session = index.session()) {
            return session.search(StatementEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** A page of what meets the criteria, in an order other than relevance, and nothing more. */
    Batch<Hit> page(StatementCriteria criteria, OptionalLong recordedUpTo) {
        try (SearchSession session = index.session()) {
            return new StatementQuestion(session, criteria, recordedUpTo).page();
        }
    }
}
