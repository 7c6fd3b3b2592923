package parley.query.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.json.ParleyJson;

/**
 * Where a list goes on: behind the entry with these sort values. Opaque to clients.
 *
 * <p>It names an entry, not a number of entries, so that what is added meanwhile neither repeats nor hides anything.
 *
 * @param values the sort values of the last entry shown, the id last
 */
public record Cursor(List<String> values) {

    public Cursor {
        values = List.copyOf(values);
    }

    /** The same place, with one more value that it takes to go on. */
    public Cursor with(String value) {
        return new Cursor(Stream.concat(values.stream(), Stream.of(value)).toList());
    }

    /** The text that clients send back; only good for the same question. */
    public String write(QueryKeys keys) {
        ArrayNode array = ParleyJson.mapper().createArrayNode();
        array.add(Integer.toHexString(keys.question().hashCode()));
        values.forEach(array::add);
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ParleyJson.mapper().writeValueAsBytes(array));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an array of strings is always JSON", e);
        }
    }

    /**
     * Reads the cursor of a request.
     *
     * @param size how many values it must have
     * @throws Problem if it is no cursor, or one of another question
     */
    public static Optional<Cursor> read(QueryKeys keys, int size) {
        return keys.one("cursor").map(text -> {
            List<String> values = decode(text);
            if (values.size() != size + 1) {
                throw notACursor(text);
            }
            if (!values.get(0).equals(Integer.toHexString(keys.question().hashCode()))) {
                throw Problem.of(ProblemCode.INVALID_CURSOR, "The cursor belongs to another query: " + text)
                        .with("parameter", "cursor");
            }
            return new Cursor(values.subList(1, values.size()));
        });
    }

    /** The problem of a cursor whose text is not one of ours. */
    public static Problem notACursor(String text) {
        return Problem.of(ProblemCode.INVALID_CURSOR, "Not a cursor: " + text).with("parameter", "cursor");
    }

    private static List<String> decode(String text) {
        try {
            JsonNode array = ParleyJson.mapper().readTree(Base64.getUrlDecoder().decode(text));
            List<String> values = new ArrayList<>();
            array.forEach(value -> values.add(value.asText()));
            return values;
        } catch (IllegalArgumentException | IOException e) {
            throw notACursor(text);
        }
    }
}
