package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import parley.query.index.SearchIndex;
import parley.query.index.search.CountedField;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.Hit;
import parley.query.index.search.Order;
import parley.query.index.search.Tally;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Folding;
import parley.query.statement.NearestStatements.Near;

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
    private final NearestStatements nearest;

    @Inject
    StatementSearch(SearchIndex index, NearestStatements nearest) {
        this.index = index;
        this.nearest = nearest;
    }

    /**
     * A page of what meets the criteria, with how much there is.
     *
     * @param recordedUpTo position by which the statements must have entered the record; any if empty
     */
    Found find(StatementCriteria criteria, OptionalLong recordedUpTo) {
        try (EntrySearch search = index.search()) {
            return question(search, criteria, recordedUpTo).withCounts();
        }
    }

    /** Position of the change by which the last of the statements entered the record; 0 if there are none. */
    long latest() {
        try (EntrySearch search = index.search()) {
            return search.hits(all(search), Order.RECORDED_DESCENDING, 0, 1).stream()
                    .findFirst()
                    .map(Hit::recorded)
                    .orElse(0L);
        }
    }

    /** How many statements there are. */
    long total() {
        try (EntrySearch search = index.search()) {
            return search.tally(all(search), Order.RECORDED, 0, List.of()).count();
        }
    }

    /** How many outlets there are whose names a filter tells apart. */
    long publishers() {
        CountedField names = Groups.field(Grouping.PUBLISHER);
        try (EntrySearch search = index.search()) {
            Tally tally = search.tally(all(search), Order.RECORDED, 0, List.of(names));
            return Folding.foldAll(tally.words().get(names.name()).counts().keySet())
                    .size();
        }
    }

    private StatementQuestion question(EntrySearch search, StatementCriteria criteria, OptionalLong recordedUpTo) {
        Optional<List<Near>> near = criteria.similar().map(similar -> {
            SearchPredicate comparable = new StatementPredicates(search.scope().predicate())
                    .comparable(criteria, recordedUpTo, similar)
                    .toPredicate();
            return nearest.to(similar.meaning(), search, comparable, Similar.MOST);
        });
        return new StatementQuestion(search, criteria, recordedUpTo, near);
    }

    private static SearchPredicate all(EntrySearch search) {
        return search.scope().predicate().matchAll().toPredicate();
    }

    /** A page of what meets the criteria, in an order other than relevance, and nothing more. */
    Batch<Hit> page(StatementCriteria criteria, OptionalLong recordedUpTo) {
        try (EntrySearch search = index.search()) {
            return question(search, criteria, recordedUpTo).page();
        }
    }
}
