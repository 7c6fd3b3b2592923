package parley.query.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchQuery;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
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
        var query = session.search(scope)
                .select(f -> f.composite()
                        .from(
                                f.field("key", String.class),
                                f.score(),
                                f.field("day", LocalDate.class),
                                f.field(StatementEntry.RECORDED, Long.class))
                        .asList(StatementQuestion::hit))
                .where(where);
        if (counting) {
            groups.addTo(query);
        }
        return query.sort(sort()).toQuery();
    }

    private static Hit hit(List<?> fields) {
        return new Hit(
                String.valueOf(fields.get(0)),
                (Float) fields.get(1),
                Optional.ofNullable((LocalDate) fields.get(2)),
                (Long) fields.get(3));
    }

    private SearchSort sort() {
        var sort = scope.sort().composite();
        switch (criteria.order()) {
            case RELEVANCE -> sort.add(scope.sort().score());
            case DATE -> sort.add(scope.sort().field("day").asc().missing().last());
            case DATE_DESCENDING ->
                sort.add(scope.sort().field("day").desc().missing().last());
            case RECORDED ->
                sort.add(scope.sort().field(StatementEntry.RECORDED).asc());
            case RECORDED_DESCENDING ->
                sort.add(scope.sort().field(StatementEntry.RECORDED).desc());
        }
        return sort.add(scope.sort().field("key").asc()).toSort();
    }
}
