package parley.ingest.body;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.ingest.platform.ProblemException;
import parley.reader.InvalidFieldException;
import parley.reader.Metadata;

/** A document as one JSON object with {@code text} or {@code html}, and metadata. Stateless. */
final class DocumentJson {

    private static final List<String> FIELDS =
            Stream.concat(Stream.of("text", "html"), Metadata.FIELDS.stream()).toList();

    private final JsonObject object;

    private DocumentJson(JsonObject object) {
        this.object = object;
    }

    /** @throws ProblemException if it is not JSON, no object, or has a field that is not known or has a wrong type */
    static DocumentJson read(String json) {
        JsonObject object = JsonObject.read(json, FIELDS);
        FIELDS.forEach(object::text);
        if (object.has("text") == object.has("html")) {
            throw JsonObject.invalid("text", "exactly one of text and html is wanted");
        }
        return new DocumentJson(object);
    }

    Optional<String> value(String field) {
        return object.text(field);
    }

    Metadata metadata() {
        try {
            return Metadata.of(this::value);
        } catch (InvalidFieldException e) {
            throw JsonObject.invalid(e.field(), e.getMessage());
        }
    }
}
