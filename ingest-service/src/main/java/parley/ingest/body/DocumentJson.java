package parley.ingest.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.Suggestion;

/** A document as one JSON object with {@code text} or {@code html}, and metadata. Stateless. */
final class DocumentJson {

    private static final List<String> FIELDS =
            Stream.concat(Stream.of("text", "html"), Metadata.FIELDS.stream()).toList();

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode object;

    private DocumentJson(JsonNode object) {
        this.object = object;
    }

    /** @throws ProblemException if it is not JSON, no object, or has a field that is not known or has a wrong type */
    static DocumentJson read(String json) {
        JsonNode root = parse(json);
        if (!root.isObject()) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "an object is wanted, not " + kind(root));
        }
        root.properties().forEach(field -> check(field.getKey(), field.getValue()));
        if (root.has("text") == root.has("html")) {
            throw problemAt("text", "exactly one of text and html is wanted");
        }
        return new DocumentJson(root);
    }

    Optional<String> value(String field) {
        return Optional.ofNullable(object.get(field)).map(JsonNode::textValue);
    }

    Metadata metadata() {
        try {
            return Metadata.of(this::value);
        } catch (InvalidFieldException e) {
            throw problemAt(e.field(), e.getMessage());
        }
    }

    private static JsonNode parse(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            // The parser's message, without what it says of its own sources.
            String message = e.getOriginalMessage().replaceFirst("(?s)( \\(start marker|\n).*", "");
            throw new ProblemException(Problem.of(ProblemCode.MALFORMED_JSON, message)
                    .at(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())));
        }
    }

    private static void check(String field, JsonNode value) {
        if (!FIELDS.contains(field)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.UNKNOWN_FIELD, "unknown field: " + field + "; known are " + FIELDS)
                            .atField(field)
                            .suggesting(Suggestion.among(FIELDS, field)));
        }
        if (!value.isTextual()) {
            throw problemAt(field, field + " is " + kind(value) + "; a string is wanted");
        }
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static ProblemException problemAt(String field, String message) {
        return new ProblemException(
                Problem.of(ProblemCode.INVALID_FIELD, message).atField(field));
    }
}
