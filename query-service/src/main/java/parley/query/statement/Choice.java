package parley.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.query.platform.Problem;

/**
 * The value of a filter: {@code a,b} means a or b, {@code !a,b} neither of them. A value with a comma stands in double
 * quotes.
 *
 * @param not whether none of the values is wanted
 * @param values at least one
 */
record Choice(boolean not, List<String> values) {

    private static final Pattern VALUE = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]*))\\s*(,|$)");

    /** @throws Problem if a value is missing, or a quote left open */
    static Choice parse(String key, String text) {
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
        return new Choice(not, values);
    }

    private static Problem malformed(String key, String text) {
        return Problem.invalidValue(key, text, "values separated by commas, with ! at the very start to exclude them");
    }
}
