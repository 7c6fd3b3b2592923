package parley.query.index.search;

import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import parley.query.index.StatementEntry;

/** How statements are sorted; between equals decides which entered the record first. */
public enum Order {
    /** The best match first. */
    RELEVANCE("relevance"),
    /** The earliest first; those without a date last. */
    DATE("date"),
    /** The latest first; those without a date last. */
    DATE_DESCENDING("-date"),
    /** In the order in which they entered the record. */
    RECORDED("recorded"),
    /** What entered the record last, first. */
    RECORDED_DESCENDING("-recorded");

    private final String written;

    Order(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    public boolean isByDay() {
        return this == DATE || this == DATE_DESCENDING;
    }

    /** Whether the greatest comes first. */
    public boolean descending() {
        return written.startsWith("-");
    }

    /** In the words of the library. */
    SearchSort in(SearchScope<StatementEntry> scope) {
        var sort = scope.sort().composite();
        if (this == RELEVANCE) {
            sort.add(scope.sort().score());
        } else if (isByDay()) {
            var day = scope.sort().field(StatementEntry.DAY);
            sort.add((descending() ? day.desc() : day.asc()).missing().last());
        }
        var recorded = scope.sort().field(StatementEntry.RECORDED);
        return sort.add(this == RECORDED_DESCENDING ? recorded.desc() : recorded.asc())
                .toSort();
    }
}
