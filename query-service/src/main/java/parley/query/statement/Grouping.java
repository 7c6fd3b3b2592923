package parley.query.statement;

/** By what statements can be counted. */
enum Grouping {
    SPEAKER("speaker", "speaker_number"),
    COUNTRY("country", "country"),
    PUBLISHER("publisher", "publisher_name"),
    DOCUMENT("document", "document_number"),
    NEGOTIATION("negotiation", "negotiation"),
    PARTY("party", "party_name"),
    ISSUE("issue", "issue"),
    KIND("kind", "kind"),
    BASIS("basis", "basis"),
    SAID_YEAR("said.year", "said_year"),
    SAID_MONTH("said.month", "said_month"),
    PUBLISHED_YEAR("published.year", "published_year"),
    PUBLISHED_MONTH("published.month", "published_month");

    private static final int MOST_GROUPS = 100;
    /** A hundred years of months. */
    private static final int MOST_SPANS = 1_200;

    private final String written;
    private final String field;

    Grouping(String written, String field) {
        this.written = written;
        this.field = field;
    }

    /** The word in queries and answers. */
    String written() {
        return written;
    }

    /** The index field that holds the keys of the groups. */
    String field() {
        return field;
    }

    /** Whether the groups are stretches of time, which are told in their order. */
    boolean isTime() {
        return written.contains(".");
    }

    /** Whether the index has numbers in place of the keys, as there may be very many. */
    boolean isNumbered() {
        return this == SPEAKER || this == DOCUMENT;
    }

    /** How many groups are told at most. */
    int most() {
        return isTime() ? MOST_SPANS : MOST_GROUPS;
    }
}
