package parley.ingest.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * The query of a request, of which every key is known and given once.
 *
 * @param values what was given
 */
public record QueryParameters(MultivaluedMap<String, String> values) {

    /**
     * Checks a query.
     *
     * @throws ProblemException if a key is not among the known ones or is repeated
     */
    public static QueryParameters of(MultivaluedMap<String, String> query, List<String> known) {
        query.forEach((key, given) -> {
            if (!known.contains(key)) {
                throw new ProblemException(
                        Problem.of(ProblemCode.UNKNOWN_PARAMETER, "unknown parameter: " + key + "; known are " + known)
                                .atParameter(key)
                                .suggesting(Suggestion.among(known, key)));
            }
            if (given.size() > 1) {
                throw invalid(key, "given " + given.size() + " times");
            }
        });
        return new QueryParameters(query);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getFirst(key));
    }

    /**
     * A whole number.
     *
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @param otherwise what holds if nothing is given
     * @throws ProblemException if it is no number of that range
     */
    public long number(String key, long least, long most, long otherwise) {
        Optional<String> given = text(key);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(given.get());
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(key, given.get(), least, most);
        }
        throw outside(key, given.get(), least, most);
    }

    private static ProblemException outside(String key, String given, long least, long most) {
        String range = most == Long.MAX_VALUE ? "from " + least + " on" : "from " + least + " to " + most;
        return invalid(key, "not a whole number " + range + ": " + given);
    }

    private static ProblemException invalid(String key, String message) {
        return new ProblemException(Problem.of(ProblemCode.INVALID_PARAMETER, key + " is " + message)
                .atParameter(key));
    }
}
