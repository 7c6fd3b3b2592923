package parley.query.statement;

import java.util.Optional;
import java.util.function.LongFunction;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.index.Codes;

/** By what statements can be counted. */
enum Grouping {
    SPEAKER("speaker", "speaker_number"),
    COUNTRY("country", "country_number", Codes::country),
    PUBLISHER("publisher", "publisher_name"),
    DOCUMENT("document", "document_number"),
    NEGOTIATION("negotiation", "negotiation"),
    PARTY("party", "party_name"),
    ISSUE("issue", "issue"),
    KIND("kind", "kind_number", code -> Codes.word(Form.class, code)),
    BASIS("basis", "basis_number", code -> Codes.word(Basis.class, code)),
    SAID_YEAR("said.year", "said_year", Codes::year),
    SAID_MONTH("said.month", "said_month", Codes::month),
    PUBLISHED_YEAR("published.year", "published_year", Codes::year),
    PUBLISHED_MONTH("published.month", "published_month", Codes::month);

    private static final int MOST_GROUPS = 100;
    /** A hundred years of months. */
    private static final int MOST_SPANS = 1_200;
    /** More than there are months in any record. */
    private static final int ALL = 10_000;

    private final String written;
    private final String field;
    private final Optional<LongFunction<String>> word;

    Grouping(String written, String field) {
        this.written = written;
        this.field = field;
        this.word = Optional.empty();
    }

    Grouping(String written, String field, LongFunction<String> word) {
        this.written = written;
        this.field = field;
        this.word = Optional.of(word);
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

    /**
     * Whether the index has numbers in place of the keys: of rows, as there may be very many, or codes. A statement is in one group
     * at most then.
     */
    boolean isOfNumbers() {
        return this == SPEAKER || this == DOCUMENT || word.isPresent();
    }

    /** Whether the keys are names as they are shown, of which a filter takes several spellings for one. */
    boolean isNamed() {
        return this == PUBLISHER || this == PARTY;
    }

    /** What the codes stand for that the index has in place of the keys, as there are few; a statement has at most one. */
    Optional<LongFunction<String>> word() {
        return word;
    }

    /** How many groups are told at most. */
    int most() {
        return isTime() ? MOST_SPANS : MOST_GROUPS;
    }

    /** How many groups are counted at most. */
    int counted() {
        return word.isPresent() || isNamed() ? ALL : most() + 1;
    }
}
