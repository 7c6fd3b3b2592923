package parley.query.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.Hit;
import parley.query.index.search.Order;
import parley.query.index.search.Tally;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.statement.NearestStatements.Near;
import parley.query.statement.StatementSearch.Found;

/** Criteria in the words of the index, for as long as an access to it lasts. */
final class StatementQuestion {

    private final EntrySearch search;
    private final StatementCriteria criteria;
    private final SearchPredicate all;

    /** @param near what is similar, should that be asked */
    StatementQuestion(
            EntrySearch search, StatementCriteria criteria, OptionalLong recordedUpTo, Optional<List<Near>> near) {
        this.search = search;
        this.criteria = criteria;
        this.all = new StatementPredicates(search.scope().predicate())
                .all(criteria, recordedUpTo, near)
                .toPredicate();
    }

    /** A page with count and groups; where it is the first, in one pass through the index. */
    Found withCounts() {
        Optional<Cursor> after = criteria.after();
        Tally tally = search.tally(
                all,
                criteria.order(),
                after.isEmpty() ? criteria.perPage() + 1 : 0,
                criteria.groupings().stream().map(Groups::field).toList());
        return new Found(
                tally.count(),
                after.map(cursor -> behind(cursor, tally.count())).orElseGet(() -> first(tally.first())),
                criteria.groupings().stream().map(by -> Groups.of(tally, by)).toList());
    }

    /** A page alone; not by relevance, whose pages need the count. */
    Batch<Hit> page() {
        return criteria.after()
                .map(this::behindField)
                .orElseGet(() -> first(search.hits(all, criteria.order(), 0, criteria.perPage() + 1)));
    }

    private Batch<Hit> first(List<Hit> found) {
        return criteria.order() == Order.RELEVANCE
                ? RelevancePaging.first(found, criteria.perPage())
                : Batch.of(found, criteria.perPage(), new FieldPaging(criteria.order())::cursorOf);
    }

    private Batch<Hit> behind(Cursor cursor, long count) {
        return criteria.order() == Order.RELEVANCE
                ? new RelevancePaging((from, most) -> search.hits(all, Order.RELEVANCE, from, most))
                        .page(cursor, count, criteria.perPage())
                : behindField(cursor);
    }

    private Batch<Hit> behindField(Cursor cursor) {
        FieldPaging paging = new FieldPaging(criteria.order());
        SearchPredicateFactory f = search.scope().predicate();
        SearchPredicate rest =
                f.and(all, paging.behind(cursor, f).toPredicate()).toPredicate();
        return Batch.of(
                search.hits(rest, criteria.order(), 0, criteria.perPage() + 1), criteria.perPage(), paging::cursorOf);
    }
}
