package parley.query.statement;

import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.StatementEntry;
import parley.query.index.search.Hit;
import parley.query.index.search.Order;
import parley.query.platform.Cursor;

/**
 * Pages of a list sorted by a field: a page begins behind the entry that the cursor names, wherever that is now.
 *
 * <p>The next page costs what the first does, however deep.
 */
final class FieldPaging {

    private final Order order;

    /** @param order any but relevance */
    FieldPaging(Order order) {
        this.order = order;
    }

    Cursor cursorOf(Hit last) {
        String day = order.isByDay() && last.day().isPresent()
                ? Integer.toString(last.day().getAsInt())
                : "";
        return new Cursor(List.of(day, Long.toString(last.recorded()), ""));
    }

    /** What comes behind the entry of the cursor. */
    PredicateFinalStep behind(Cursor cursor, SearchPredicateFactory f) {
        String day = cursor.values().get(0);
        try {
            long recorded = Long.parseLong(cursor.values().get(1));
            var range = f.range().field(StatementEntry.RECORDED);
            if (!order.isByDay()) {
                return order.descending() ? range.lessThan(recorded) : range.greaterThan(recorded);
            }
            PredicateFinalStep later = range.greaterThan(recorded);
            PredicateFinalStep dated = f.exists().field(StatementEntry.DAY);
            return day.isEmpty()
                    ? f.bool().filter(later).mustNot(dated)
                    : f.or(behindDay(Integer.parseInt(day), later, f), f.not(dated));
        } catch (NumberFormatException e) {
            throw Cursor.notACursor(String.join(",", cursor.values()));
        }
    }

    private PredicateFinalStep behindDay(int day, PredicateFinalStep later, SearchPredicateFactory f) {
        var range = f.range().field(StatementEntry.DAY);
        return f.or(
                order.descending() ? range.lessThan(day) : range.greaterThan(day),
                f.and(f.match().field(StatementEntry.DAY).matching(day), later));
    }
}
