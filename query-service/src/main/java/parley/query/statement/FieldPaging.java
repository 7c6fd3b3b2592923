package parley.query.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.StatementEntry;
import parley.query.platform.Cursor;

/**
 * Pages of a list sorted by a field: a page begins behind the entry that the cursor names, wherever that is now.
 *
 * <p>The next page costs what the first does, however deep.
 */
final class FieldPaging {

    private static final String DAY = "day";

    private final Order order;

    /** @param order any but relevance */
    FieldPaging(Order order) {
        this.order = order;
    }

    Cursor cursorOf(Hit last) {
        String value = byDay() ? last.day().map(LocalDate::toString).orElse("") : Long.toString(last.recorded());
        return new Cursor(List.of(value, last.id(), ""));
    }

    /** What comes behind the entry of the cursor. */
    PredicateFinalStep behind(Cursor cursor, SearchPredicateFactory f) {
        String value = cursor.values().get(0);
        PredicateFinalStep laterId =
                f.range().field("key").greaterThan(cursor.values().get(1));
        if (byDay() && value.isEmpty()) {
            return f.bool().filter(laterId).mustNot(f.exists().field(DAY));
        }
        try {
            return byDay()
                    ? f.or(
                            behind(f, DAY, LocalDate.parse(value), laterId),
                            f.not(f.exists().field(DAY)))
                    : behind(f, StatementEntry.RECORDED, Long.valueOf(value), laterId);
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.notACursor(value);
        }
    }

    private PredicateFinalStep behind(
            SearchPredicateFactory f, String field, Object value, PredicateFinalStep laterId) {
        var range = f.range().field(field);
        return f.or(
                order.descending() ? range.lessThan(value) : range.greaterThan(value),
                f.and(f.match().field(field).matching(value), laterId));
    }

    private boolean byDay() {
        return order == Order.DATE || order == Order.DATE_DESCENDING;
    }
}
