package parley.ingest.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.extraction.ExtractionMode;

/** The query parameter that says how thoroughly to read the documents of a request. Stateless. */
public final class ModeParameter {

    public static final String NAME = "mode";

    private ModeParameter() {}

    /**
     * The mode that a query names.
     *
     * @throws ProblemException if there is no such mode, or more than one is named
     */
    public static Optional<ExtractionMode> in(MultivaluedMap<String, String> query) {
        List<String> given = query.getOrDefault(NAME, List.of());
        if (given.size() > 1) {
            throw invalid("given " + given.size() + " times", Optional.empty());
        }
        return given.stream().findFirst().map(ModeParameter::named);
    }

    private static ExtractionMode named(String word) {
        List<String> known =
                Arrays.stream(ExtractionMode.values()).map(ExtractionMode::word).toList();
        return ExtractionMode.named(word)
                .orElseThrow(() -> invalid("not one of " + known + ": " + word, Suggestion.among(known, word)));
    }

    private static ProblemException invalid(String message, Optional<String> suggestion) {
        return new ProblemException(Problem.of(ProblemCode.INVALID_PARAMETER, NAME + " is " + message)
                .atParameter(NAME)
                .suggesting(suggestion));
    }
}
