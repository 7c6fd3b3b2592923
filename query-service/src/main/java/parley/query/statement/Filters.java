package parley.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.negotiation.Issue;
import parley.negotiation.NegotiationId;
import parley.query.platform.Choice;
import parley.query.platform.Folding;
import parley.query.platform.Problem;
import parley.query.platform.QueryIds;
import parley.query.platform.QueryKeys;
import parley.query.statement.Condition.Among;
import parley.query.statement.Condition.DateField;
import parley.query.statement.Condition.DateRange;
import parley.query.statement.Condition.OneOf;
import parley.query.statement.Condition.Within;
import parley.speaker.SpeakerId;

/** Reads the filters of a query: what must be so of a statement, beside its words. */
final class Filters {

    /** The query keys read here. */
    static final Set<String> KEYS = Set.of(
            "speaker",
            "country",
            "kind",
            "basis",
            "document",
            "utterance",
            "publisher",
            "negotiation",
            "party",
            "issue",
            "said",
            "said.gte",
            "said.lte",
            "published",
            "published.gte",
            "published.lte");

    /** The value that stands for "not known". */
    private static final String UNKNOWN = "unknown";

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private final QueryKeys keys;
    private final List<Condition> conditions = new ArrayList<>();

    private Filters(QueryKeys keys) {
        this.keys = keys;
    }

    /**
     * The conditions, all of which must hold.
     *
     * @param ids what the ids in them stand for
     * @throws Problem if a value is not understood
     */
    static List<Condition> of(QueryKeys keys, StandingIds ids) {
        Filters filters = new Filters(keys);
        filters.known(
                "speaker",
                List.of("speaker", "speaker_name"),
                value -> QueryIds.isSpeaker(value)
                        ? ids.speaker(new SpeakerId(value)).value()
                        : Folding.fold(value));
        filters.known("country", List.of("country"), Filters::country);
        filters.known("publisher", List.of("publisher"), Folding::fold);
        filters.anyOf("negotiation", List.of("negotiation"), value -> talks(value, ids));
        filters.known("party", List.of("party"), Folding::fold);
        filters.known("issue", List.of("issue"), value -> word("issue", value, Issue.class));
        filters.always("kind", value -> word("kind", value, Form.class));
        filters.always("basis", value -> word("basis", value, Basis.class));
        filters.always("document", value -> QueryIds.document("document", value).value());
        filters.utterance(ids);
        filters.date(DateField.SAID);
        filters.date(DateField.PUBLISHED);
        return List.copyOf(filters.conditions);
    }

    /** A property that not every statement has. */
    private void known(String key, List<String> fields, UnaryOperator<String> read) {
        anyOf(key, fields, value -> List.of(read.apply(value)));
    }

    /** A property that not every statement has, and of which a value may mean several. */
    private void anyOf(String key, List<String> fields, Function<String, List<String>> read) {
        for (Choice<String> choice : keys.choices(key)) {
            conditions.add(new OneOf(
                    choice.not(),
                    key,
                    fields,
                    values(choice, read),
                    choice.values().contains(UNKNOWN)));
        }
    }

    /** A property that every statement has. */
    private void always(String key, UnaryOperator<String> read) {
        for (Choice<String> choice : keys.choices(key)) {
            List<String> words = choice.values().stream().map(read).toList();
            conditions.add(new OneOf(choice.not(), key, List.of(key), words, false));
        }
    }

    /** What reports one of the utterances. */
    private void utterance(StandingIds ids) {
        for (Choice<String> choice : keys.choices("utterance")) {
            Set<Long> reports = choice.values().stream()
                    .map(value -> QueryIds.utterance("utterance", value))
                    .flatMap(id -> ids.reportsOf(id).stream())
                    .collect(Collectors.toSet());
            conditions.add(new Among(choice.not(), reports));
        }
    }

    private void date(DateField field) {
        String key = field.key();
        for (Choice<String> choice : keys.choices(key)) {
            List<DateRange> ranges = choice.values().stream()
                    .filter(value -> !value.equals(UNKNOWN))
                    .map(value -> Dates.range(key, value))
                    .toList();
            conditions.add(
                    new Within(choice.not(), field, ranges, choice.values().contains(UNKNOWN)));
        }
        for (String value : keys.all(key + ".gte")) {
            range(field, new DateRange(Optional.of(Dates.firstDay(key + ".gte", value)), Optional.empty()));
        }
        for (String value : keys.all(key + ".lte")) {
            range(field, new DateRange(Optional.empty(), Optional.of(Dates.lastDay(key + ".lte", value))));
        }
    }

    private void range(DateField field, DateRange range) {
        conditions.add(new Within(false, field, List.of(range), false));
    }

    private static List<String> values(Choice<String> choice, Function<String, List<String>> read) {
        return choice.values().stream()
                .filter(value -> !value.equals(UNKNOWN))
                .flatMap(value -> read.apply(value).stream())
                .toList();
    }

    private static String country(String value) {
        if (!COUNTRY.matcher(value).matches()) {
            throw Problem.invalidValue("country", value, "a code of two letters (ISO 3166-1), such as NO");
        }
        return value.toUpperCase(Locale.ROOT);
    }

    /** The talks and their parts. */
    private static List<String> talks(String value, StandingIds ids) {
        return ids.talks(QueryIds.negotiation("negotiation", value)).stream()
                .map(NegotiationId::value)
                .toList();
    }

    private static <E extends Enum<E>> String word(String key, String value, Class<E> vocabulary) {
        return QueryKeys.word(key, value, vocabulary).name().toLowerCase(Locale.ROOT);
    }
}
