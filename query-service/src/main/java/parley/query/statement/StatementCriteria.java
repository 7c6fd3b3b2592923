package parley.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.index.SearchText;
import parley.query.platform.Cursor;
import parley.query.platform.Folding;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.statement.Condition.DateField;
import parley.query.statement.Condition.DateRange;
import parley.query.statement.Condition.OneOf;
import parley.query.statement.Condition.Within;

/**
 * Which statements are asked for, in which order, from where on.
 *
 * @param text the words searched for
 * @param near what the statements should be similar to
 * @param conditions all of which must hold
 * @param order how the statements are sorted
 * @param after the last statement already shown
 * @param perPage how many are wanted
 */
public record StatementCriteria(
        Optional<SearchText> text,
        Optional<Near> near,
        List<Condition> conditions,
        Order order,
        Optional<Cursor> after,
        int perPage) {

    /** The query keys of {@code /v1/statements}. */
    public static final Set<String> KEYS = Set.of(
            "q",
            "similar_to",
            "speaker",
            "kind",
            "basis",
            "document",
            "publisher",
            "said",
            "said.gte",
            "said.lte",
            "published",
            "published.gte",
            "published.lte",
            "sort",
            "per_page",
            "cursor");

    /** Sort value and id; with relevance also how many came before. */
    private static final int CURSOR_SIZE = 3;

    private static final Pattern SPEAKER_ID = Pattern.compile("s-[0-9a-f]{16}");
    private static final Pattern DOCUMENT_ID = Pattern.compile("d-[0-9a-f]{32}");

    /** How statements are sorted; the id decides between equals. */
    enum Order {
        /** The best match first. */
        RELEVANCE("relevance"),
        /** The earliest first; those without a date last. */
        DATE("date"),
        /** The latest first; those without a date last. */
        DATE_DESCENDING("-date");

        private final String written;

        Order(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    public StatementCriteria {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads the query of a request.
     *
     * @param near what its {@code similar_to} means
     * @throws Problem if any value of it is not understood
     */
    public static StatementCriteria of(QueryKeys keys, Optional<Near> near) {
        Optional<SearchText> text = keys.one("q").map(StatementCriteria::text);
        Order order = keys.one("sort")
                .map(value -> QueryKeys.word("sort", value, List.of(Order.values()), Order::written))
                .orElse(text.isPresent() || near.isPresent() ? Order.RELEVANCE : Order.DATE_DESCENDING);
        if (order == Order.RELEVANCE && text.isEmpty() && near.isEmpty()) {
            throw Problem.invalidValue("sort", order.written(), "date or -date where there is no q or similar_to");
        }
        return new StatementCriteria(text, near, conditions(keys), order, Cursor.read(keys, CURSOR_SIZE), keys.perPage());
    }

    private static SearchText text(String typed) {
        SearchText text = SearchText.parse(typed);
        if (typed.length() > SearchText.LONGEST) {
            throw Problem.invalidValue(
                    "q", typed.substring(0, 40) + "…", "at most " + SearchText.LONGEST + " characters");
        }
        if (text.isEmpty()) {
            throw Problem.invalidValue("q", typed, "at least one word");
        }
        return text;
    }

    private static List<Condition> conditions(QueryKeys keys) {
        List<Condition> conditions = new ArrayList<>();
        for (Choice choice : choices(keys, "speaker")) {
            conditions.add(new OneOf(
                    choice.not(),
                    List.of("speaker", "speaker_name"),
                    choice.values().stream()
                            .map(value -> SPEAKER_ID.matcher(value).matches() ? value : Folding.fold(value))
                            .toList()));
        }
        addWords(conditions, keys, "kind", Form.class);
        addWords(conditions, keys, "basis", Basis.class);
        for (Choice choice : choices(keys, "document")) {
            choice.values().stream()
                    .filter(value -> !DOCUMENT_ID.matcher(value).matches())
                    .forEach(value -> {
                        throw Problem.invalidValue("document", value, "a document id (d- and 32 hexadecimal digits)");
                    });
            conditions.add(new OneOf(choice.not(), List.of("document"), choice.values()));
        }
        for (Choice choice : choices(keys, "publisher")) {
            conditions.add(new OneOf(
                    choice.not(),
                    List.of("publisher"),
                    choice.values().stream().map(Folding::fold).toList()));
        }
        addDates(conditions, keys, "said", DateField.SAID);
        addDates(conditions, keys, "published", DateField.PUBLISHED);
        return conditions;
    }

    private static <E extends Enum<E>> void addWords(
            List<Condition> conditions, QueryKeys keys, String key, Class<E> vocabulary) {
        for (Choice choice : choices(keys, key)) {
            List<String> words = choice.values().stream()
                    .map(value -> QueryKeys.word(key, value, vocabulary).name().toLowerCase(Locale.ROOT))
                    .toList();
            conditions.add(new OneOf(choice.not(), List.of(key), words));
        }
    }

    private static void addDates(List<Condition> conditions, QueryKeys keys, String key, DateField field) {
        for (Choice choice : choices(keys, key)) {
            conditions.add(new Within(
                    choice.not(),
                    field,
                    choice.values().stream()
                            .map(value -> Dates.range(key, value))
                            .toList()));
        }
        for (String value : keys.all(key + ".gte")) {
            DateRange range = new DateRange(Optional.of(Dates.firstDay(key + ".gte", value)), Optional.empty());
            conditions.add(new Within(false, field, List.of(range)));
        }
        for (String value : keys.all(key + ".lte")) {
            DateRange range = new DateRange(Optional.empty(), Optional.of(Dates.lastDay(key + ".lte", value)));
            conditions.add(new Within(false, field, List.of(range)));
        }
    }

    private static List<Choice> choices(QueryKeys keys, String key) {
        return keys.all(key).stream().map(value -> Choice.parse(key, value)).toList();
    }
}
