package parley.query.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request that cannot be answered, with what its sender needs to know. */
public final class Problem extends RuntimeException {

    private final ProblemCode code;
    private final Map<String, Object> members;

    private Problem(ProblemCode code, String detail, Map<String, Object> members) {
        // No stack trace: the request is at fault, not the program.
        super(detail, null, false, false);
        this.code = code;
        this.members = members;
    }

    /** @param detail what is wrong this time, naming the value at fault */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, Map.of());
    }

    /** A value that a query key does not take. */
    public static Problem invalidValue(String parameter, String value, String expected) {
        return of(ProblemCode.INVALID_PARAMETER, parameter + "=" + value + ": expected " + expected)
                .with("parameter", parameter)
                .with("value", value);
    }

    /**
     * A key or member that is not known, with the known one that is nearest.
     *
     * @param what names in the detail what is unknown
     */
    public static Problem unknownParameter(String what, String name, Set<String> known) {
        Optional<String> suggestion = Suggestion.closest(name, known);
        String hint = suggestion
                .map(word -> "did you mean " + word + "?")
                .orElse("known are " + String.join(", ", known.stream().sorted().toList()));
        Problem problem = of(ProblemCode.UNKNOWN_PARAMETER, "Unknown " + what + " " + name + ": " + hint)
                .with("parameter", name);
        return suggestion.map(word -> problem.with("suggestion", word)).orElse(problem);
    }

    /** The same problem with another member in its body. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, detail(), more);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The body after RFC 9457, in the order in which it is written. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:parley:problem:" + code.name().toLowerCase(Locale.ROOT));
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", detail());
        body.put("code", code);
        body.putAll(members);
        return body;
    }
}
