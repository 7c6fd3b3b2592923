package parley.query.platform;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The query of one request, with every key known. Immutable.
 *
 * <p>Keys whose value is blank count as not given, as a browser sends an empty form field.
 */
public final class QueryKeys {

    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_VALUES = 50;

    private static final Set<String> PAGE_AND_FORM = Set.of("per_page", "cursor", "format", "select", "group_by");

    /** A query that asks for nothing in particular. */
    public static final QueryKeys NONE = new QueryKeys(Map.of());

    private final Map<String, List<String>> values;

    private QueryKeys(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the query of a request.
     *
     * @throws Problem if a key is unknown, naming the known one that is nearest, or if a value is too long
     */
    public static QueryKeys of(UriInfo uri, Set<String> known) {
        return of(uri.getQueryParameters(), known);
    }

    /** The same query, put together otherwise than by a request. */
    public static QueryKeys of(Map<String, List<String>> given, Set<String> known) {
        Map<String, List<String>> values = new TreeMap<>();
        given.forEach((key, list) -> {
            if (!known.contains(key)) {
                throw Problem.unknownParameter("query key", key, known);
            }
            values.put(key, list.stream().filter(value -> !value.isBlank()).toList());
            checkSize(key, list);
        });
        return new QueryKeys(values);
    }

    private static void checkSize(String key, List<String> list) {
        if (list.size() > MOST_VALUES) {
            throw Problem.invalidValue(key, list.size() + " values", "at most " + MOST_VALUES);
        }
        for (String value : list) {
            if (value.length() > LONGEST_VALUE) {
                throw Problem.invalidValue(
                        key, value.substring(0, 40) + "…", "at most " + LONGEST_VALUE + " characters");
            }
            // PostgreSQL has no place for it in a text.
            if (value.indexOf('\0') >= 0) {
                throw Problem.invalidValue(key, value.replace("\0", "\\0"), "no NUL character");
            }
        }
    }

    /** All values of a key, in their order. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /**
     * What is wanted of a filter; all of it must hold.
     *
     * @throws Problem if a value is missing, or a quote left open
     */
    public List<Choice<String>> choices(String key) {
        return all(key).stream().map(value -> Choice.parse(key, value)).toList();
    }

    /**
     * What is wanted of a filter that takes words of a closed vocabulary.
     *
     * @throws Problem if a value is no word of it
     */
    public <E extends Enum<E>> List<Choice<E>> choices(String key, Class<E> vocabulary) {
        return choices(key).stream()
                .map(choice -> choice.map(value -> word(key, value, vocabulary)))
                .toList();
    }

    /**
     * The value of a key that may be given once.
     *
     * @throws Problem if it is given more often
     */
    public Optional<String> one(String key) {
        List<String> all = all(key);
        if (all.size() > 1) {
            throw Problem.invalidValue(key, String.join("&", all), "one value");
        }
        return all.stream().findFirst();
    }

    /**
     * The word of a closed vocabulary; on the wire words are lower-case.
     *
     * @throws Problem if the value is no word of it
     */
    public static <E extends Enum<E>> E word(String key, String value, Class<E> vocabulary) {
        return word(
                key,
                value,
                List.of(vocabulary.getEnumConstants()),
                e -> e.name().toLowerCase(Locale.ROOT));
    }

    /** The one of {@code words} that is written as {@code value}. */
    public static <T> T word(String key, String value, List<T> words, Function<T, String> written) {
        return words.stream()
                .filter(word -> written.apply(word).equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalidValue(
                        key, value, "one of " + words.stream().map(written).collect(Collectors.joining(", "))));
    }

    /** How many results a page holds: 1 to 100, 20 if not said. */
    public int perPage() {
        Optional<String> value = one("per_page");
        try {
            int perPage = value.map(Integer::parseInt).orElse(20);
            if (perPage >= 1 && perPage <= 100) {
                return perPage;
            }
        } catch (NumberFormatException e) {
            // Told below, with the numbers that are out of bounds.
        }
        throw Problem.invalidValue("per_page", value.orElse(""), "a number from 1 to 100");
    }

    /** The same query, with values for keys that have none. */
    public QueryKeys withDefaults(Map<String, String> defaults) {
        Map<String, List<String>> more = new TreeMap<>(values);
        defaults.forEach((key, value) -> {
            if (all(key).isEmpty()) {
                more.put(key, List.of(value));
            }
        });
        return new QueryKeys(more);
    }

    /** @throws Problem if any of the keys is given, which have no meaning in the form that is asked for */
    void refuse(Format format, String... keys) {
        for (String key : keys) {
            if (!all(key).isEmpty()) {
                throw Problem.invalidValue(
                        key, String.join("&", all(key)), "no " + key + " with format=" + format.written());
            }
        }
    }

    /** What is asked, without the page and the form: equal for all pages of one list. */
    public String question() {
        return String.join("&", asked());
    }

    /** What is asked, as key and value, in the order of keys. */
    public List<String> asked() {
        return values.entrySet().stream()
                .filter(entry -> !PAGE_AND_FORM.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .toList();
    }
}
