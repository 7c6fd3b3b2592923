package parley.ingest.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.Suggestion;

/** A JSON object of a request, of which every field is known. Immutable. */
public final class JsonObject {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode object;
    private final String pointer;

    private JsonObject(JsonNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /**
     * Reads an object.
     *
     * @param known the fields it may have
     * @throws ProblemException if it is not JSON, no object, or has a field that is not known
     */
    public static JsonObject read(String json, List<String> known) {
        JsonNode root = tree(json);
        if (!root.isObject()) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "an object is wanted, not " + kind(root));
        }
        return new JsonObject(root, "").knowing(known);
    }

    private JsonObject knowing(List<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new ProblemException(
                        Problem.of(ProblemCode.UNKNOWN_FIELD, "unknown field: " + field + "; known are " + known)
                                .atPointer(pointer, field)
                                .suggesting(Suggestion.among(known, field)));
            }
        });
        return this;
    }

    public boolean has(String field) {
        return object.has(field);
    }

    /** @throws ProblemException if the field is there and holds no string */
    public Optional<String> text(String field) {
        return Optional.ofNullable(object.get(field)).map(value -> textOf(field, value));
    }

    /** @throws ProblemException if the field is missing or holds no string with something in it */
    public String wantedText(String field) {
        return text(field)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> unusable(field, field + (has(field) ? " is blank" : " is missing")));
    }

    /** @throws ProblemException if the field is missing or holds no whole number of 32 bits */
    public int wantedNumber(String field) {
        JsonNode value = object.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw unusable(field, field + " is " + kind(value) + "; a whole number is wanted");
        }
        return value.intValue();
    }

    /** @throws ProblemException if the field is there and holds no array of strings */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        elements(field).forEach(value -> texts.add(textOf(field, value)));
        return texts;
    }

    /** @throws ProblemException if the field is missing or holds no array of strings with something in it */
    public List<String> wantedTexts(String field) {
        List<String> texts = texts(field);
        if (texts.isEmpty()) {
            throw unusable(field, field + " is empty; one string at least is wanted");
        }
        return texts;
    }

    /**
     * The objects in an array; none if the field is missing.
     *
     * @param known the fields that they may have
     * @throws ProblemException if the field is there and holds no array of objects, or one with an unknown field
     */
    public List<JsonObject> objects(String field, List<String> known) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            if (!element.isObject()) {
                throw unusable(field, field + " holds " + kind(element) + "; objects are wanted");
            }
            objects.add(new JsonObject(element, pointer + '/' + field + '/' + objects.size()).knowing(known));
        }
        return objects;
    }

    /** The problem of one of its fields that has no usable value. */
    public ProblemException unusable(String field, String message) {
        return new ProblemException(
                Problem.of(ProblemCode.INVALID_FIELD, message).atPointer(pointer, field));
    }

    /** The problem of a field of a body that has no usable value. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                Problem.of(ProblemCode.INVALID_FIELD, message).atField(field));
    }

    private JsonNode elements(String field) {
        JsonNode array = object.path(field);
        if (!array.isMissingNode() && !array.isArray()) {
            throw unusable(field, field + " is " + kind(array) + "; an array is wanted");
        }
        return array;
    }

    private String textOf(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw unusable(field, field + " is " + kind(value) + "; a string is wanted");
        }
        return value.textValue();
    }

    /** @throws ProblemException if it is not JSON */
    static JsonNode tree(String json) {
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

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
