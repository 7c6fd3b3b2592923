package parley.query.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchQuery;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import parley.query.index.StatementEntry;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.statement.StatementSearch.Found;

/** Criteria in the words of the engine, for as long as a session lasts. */
final class StatementQuestion {

    private final SearchSession session;
    private final SearchScope<StatementEntry> scope;
    private final StatementCriteria criteria;
    private final SearchPredicate all;
    private final Groups groups;

    StatementQuestion(SearchSession session, StatementCriteria criteria, OptionalLong recordedUpTo) {
        this.session = session;
        this.scope = session.scope(StatementEntry.class);
        this.criteria = criteria;
        this.all = new StatementPredicates(scope.predicate())
                .all(criteria, recordedUpTo)
                .toPredicate();
        this.groups = new Groups(scope, criteria.groupings());
    }

    /** A page with count and groups; where it is the first, in one pass through the index. */
    Found withCounts() {
        Optional<Cursor> after = criteria.after();
        SearchResult<Hit> answer = query(all, true).fetch(after.isEmpty() ? criteria.perPage() + 1 : 0);
        long count = answer.total().hitCount();
        Batch<Hit> page = after.map(cursor -> behind(cursor, count)).orElseGet(() -> first(answer.hits()));
        return new Found(count, page, groups.of(answer));
    }

    /** A page alone; not by relevance, whose pages need the count. */
    Batch<Hit> page() {
        return criteria.after()
                .map(this::behindField)
                .orElseGet(() -> first(query(all, false).fetchHits(criteria.perPage() + 1)));
    }

    private Batch<Hit> first(List<Hit> found) {
        return criteria.order() == Order.RELEVANCE
                ? RelevancePaging.first(found, criteria.perPage())
                : Batch.of(found, criteria.perPage(), new FieldPaging(criteria.order())::cursorOf);
    }

    private Batch<Hit> behind(Cursor cursor, long count) {
        return criteria.order() == Order.RELEVANCE
                ? new RelevancePaging(query(all, false)).page(cursor, count, criteria.perPage())
                : behindField(cursor);
    }

    private Batch<Hit> behindField(Cursor cursor) {
        FieldPaging paging = new FieldPaging(criteria.order());
        SearchPredicate rest = scope.predicate()
                .and(all, paging.behind(cursor, scope.predicate()).toPredicate())
                .toPredicate();
        return Batch.of(query(rest, false).fetchHits(criteria.perPage() + 1), criteria.perPage(), paging::cursorOf);
    }

    private SearchQuery<Hit> query(SearchPredicate where, boolean counting) {
        var query = session.search(scope).select(this::hit).where(where);
        if (counting) {
            groups.addTo(query);
        }
        return query.sort(sort()).toQuery();
    }

    /** The day is read from what the engine stores, which takes longer than all else of a hit: only where it decides. */
    private ProjectionFinalStep<Hit> hit(SearchProjectionFactory<?, ?> f) {
        return criteria.order().isByDay()
                ? f.composite()
                        .from(f.id(Long.class), f.score(), f.field(StatementEntry.DAY, Integer.class))
                        .as(StatementQuestion::hit)
                : f.composite()
                        .from(f.id(Long.class), f.score())
                        .as((recorded, score) -> new Hit(recorded, score, OptionalInt.empty()));
    }

    private static Hit hit(Long recorded, float score, @Nullable Integer day) {
        return new Hit(recorded, score, day == null ? OptionalInt.empty() : OptionalInt.of(day));
    }

    private SearchSort sort() {
        var sort = scope.sort().composite();
        var recorded = scope.sort().field(StatementEntry.RECORDED);
        Order order = criteria.order();
        if (order == Order.RELEVANCE) {
            sort.add(scope.sort().score());
        } else if (order.isByDay()) {
            var day = scope.sort().field(StatementEntry.DAY);
            sort.add((order.descending() ? day.desc() : day.asc()).missing().last());
        }
        return sort.add(order == Order.RECORDED_DESCENDING ? recorded.desc() : recorded.asc())
                .toSort();
    }
}
