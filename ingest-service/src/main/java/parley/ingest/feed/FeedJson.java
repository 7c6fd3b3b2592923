package parley.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Pages of the feed as JSON, in the form that core's {@code FeedPage} has. Changes are copied byte for byte, so that a page
 * is the same whenever it is fetched and whatever version of the service serves it. Stateless.
 */
final class FeedJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FeedJson() {}

    /** A page, with the position to ask for next. */
    static byte[] page(List<RecordedChange> changes, long after) {
        long next = changes.isEmpty() ? after : changes.get(changes.size() - 1).position();
        return written(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("changes");
            for (RecordedChange change : changes) {
                write(change, out);
            }
            out.writeEndArray();
            out.writeNumberField("next", next);
            out.writeEndObject();
        });
    }

    /** One entry of a page. */
    static byte[] entry(RecordedChange change) {
        return written(out -> write(change, out));
    }

    private static void write(RecordedChange change, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("position", change.position());
        out.writeStringField("recorded_at", change.recordedAt().toString());
        out.writeFieldName("change");
        out.writeRawValue(change.json());
        out.writeEndObject();
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void writeTo(JsonGenerator out) throws IOException;
    }
}
