package parley.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a filter: {@code a,b} means a or b, {@code !a,b} neither of them. A value with a comma stands in double
 * quotes.
 *
 * @param not whether none of the values is wanted
 */
public record Choice<V>(boolean not, List<V> values) {

    private static final Pattern VALUE = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]*))\\s*(,|$)");

    public Choice {
        values = List.copyOf(values);
    }

    /** @throws Problem if a value is missing, or a quote left open */
    static Choice<String> parse(String key, String text) {
        boolean not = text.startsWith("!");
        String list = not ? text.substring(1) : text;
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(list);
        int at = 0;
        boolean more = true;
        while (more) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw malformed(key, text);
            }
            String value = (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).strip();
            if (value.isEmpty() || value.startsWith("!")) {
                throw malformed(key, text);
            }
            values.add(value);
            at = matcher.end();
            more = !matcher.group(3).isEmpty();
        }
        return new Choice<>(not, values);
    }

    /** The same choice of what each value stands for. */
    public <U> Choice<U> map(Function<V, U> meaning) {
        return flatMap(value -> List.of(meaning.apply(value)));
    }

    /** The same choice of all that each value stands for, which may be nothing. */
    public <U> Choice<U> flatMap(Function<V, List<U>> meanings) {
        return new Choice<>(
                not,
                values.stream().flatMap(value -> meanings.apply(value).stream()).toList());
    }

    /** Whether something is wanted. */
    public boolean takes(V value) {
        return values.contains(value) != not;
    }

    private static Problem malformed(String key, String text) {
        return Problem.invalidValue(key, text, "values separated by commas, with ! at the very start to exclude them");
    }
}
