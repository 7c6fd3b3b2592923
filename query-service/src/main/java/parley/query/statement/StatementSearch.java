package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchQuery;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import parley.query.index.SearchIndex;
import parley.query.index.StatementEntry;
import parley.query.platform.Cursor;
import parley.query.statement.StatementCriteria.Order;

/**
 * Finds statements in the index. Thread-safe.
 *
 * <p>By date, a page begins behind the entry that the cursor names. By relevance it does too, but the engine can only
 * count its way there: it starts at the number of entries seen before and moves from there to the entry itself.
 */
@ApplicationScoped
class StatementSearch {

    /**
     * What was found.
     *
     * @param count how many there are on all pages
     * @param next where the next page begins; empty on the last
     */
    record Found(long count, List<Hit> hits, Optional<Cursor> next) {}

    private final SearchIndex index;

    @Inject
    StatementSearch(SearchIndex index) {
        this.index = index;
    }

    Found find(StatementCriteria criteria) {
        try (SearchSession session = index.session()) {
            SearchScope<StatementEntry> scope = session.scope(StatementEntry.class);
            StatementPredicates predicates = new StatementPredicates(scope.predicate());
            SearchPredicate all = predicates.all(criteria).toPredicate();
            if (criteria.order() == Order.RELEVANCE) {
                return new RelevancePaging(query(session, scope, all, Order.RELEVANCE))
                        .page(criteria.after(), criteria.perPage());
            }
            SearchQuery<Hit> whole = query(session, scope, all, criteria.order());
            SearchQuery<Hit> rest = criteria.after()
                    .map(cursor -> scope.predicate()
                            .bool()
                            .filter(all)
                            .filter(behind(predicates, cursor, criteria.order()))
                            .toPredicate())
                    .map(behind -> query(session, scope, behind, criteria.order()))
                    .orElse(whole);
            return byDate(criteria, whole.fetchTotalHitCount(), rest.fetchHits(criteria.perPage() + 1));
        }
    }

    private static Found byDate(StatementCriteria criteria, long count, List<Hit> hits) {
        if (hits.size() <= criteria.perPage()) {
            return new Found(count, hits, Optional.empty());
        }
        List<Hit> page = hits.subList(0, criteria.perPage());
        Hit last = page.get(page.size() - 1);
        Cursor next = new Cursor(List.of(last.day().map(LocalDate::toString).orElse(""), last.id(), ""));
        return new Found(count, page, Optional.of(next));
    }

    private static SearchQuery<Hit> query(
            SearchSession session, SearchScope<StatementEntry> scope, SearchPredicate where, Order order) {
        var sort = scope.sort().composite();
        if (order == Order.RELEVANCE) {
            sort.add(scope.sort().score());
        } else {
            var day = scope.sort().field("day");
            sort.add((order == Order.DATE ? day.asc() : day.desc()).missing().last());
        }
        sort.add(scope.sort().field("key").asc());
        return session.search(scope)
                .select(f -> f.composite()
                        .from(f.field("key", String.class), f.score(), f.field("day", LocalDate.class))
                        .as((key, score, day) -> new Hit(key, score, Optional.ofNullable(day))))
                .where(where)
                .sort(sort.toSort())
                .toQuery();
    }

    private static SearchPredicate behind(StatementPredicates predicates, Cursor cursor, Order order) {
        String day = cursor.values().get(0);
        try {
            return predicates
                    .behind(
                            day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                            cursor.values().get(1),
                            order == Order.DATE_DESCENDING)
                    .toPredicate();
        } catch (DateTimeException e) {
            throw Cursor.notACursor(day);
        }
    }
}
