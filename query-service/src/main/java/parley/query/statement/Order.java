package parley.query.statement;

/** How statements are sorted; between equals decides which entered the record first. */
enum Order {
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

    String written() {
        return written;
    }

    boolean isByDay() {
        return this == DATE || this == DATE_DESCENDING;
    }

    /** Whether the greatest comes first. */
    boolean descending() {
        return written.startsWith("-");
    }
}
