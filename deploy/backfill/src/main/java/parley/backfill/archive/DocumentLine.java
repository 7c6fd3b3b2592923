package parley.backfill.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.document.Document;
import parley.reader.HtmlReader;
import parley.reader.InvalidFieldException;
import parley.reader.Metadata;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/**
 * Lines of JSON with strings in known fields: documents as {@code POST /v1/documents:batch} takes them, and entries of
 * catalogues. Stateless.
 */
final class DocumentLine {

    private static final List<String> FIELDS =
            Stream.concat(Stream.of("text", "html"), Metadata.FIELDS.stream()).toList();

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private DocumentLine() {}

    /**
     * The document of a line.
     *
     * @throws UnusableRecordException if there is none
     */
    static Document document(String line) throws UnusableRecordException {
        Map<String, String> fields = fields(line, FIELDS);
        if (fields.containsKey("text") == fields.containsKey("html")) {
            throw new UnusableRecordException(RejectionCode.MALFORMED_LINE, "exactly one of text and html is wanted");
        }
        boolean isPage = fields.containsKey("html");
        try {
            String given = TextDecoder.requireText(isPage ? fields.get("html") : fields.get("text"));
            return metadata(fields).completing(isPage ? HtmlReader.read(given) : Document.of(given));
        } catch (UnreadableTextException e) {
            throw new UnusableRecordException(e);
        }
    }

    /** @throws UnusableRecordException at the first field whose value cannot be used */
    static Metadata metadata(Map<String, String> fields) throws UnusableRecordException {
        try {
            return Metadata.of(name -> Optional.ofNullable(fields.get(name)));
        } catch (InvalidFieldException e) {
            throw new UnusableRecordException(RejectionCode.INVALID_FIELD, e.getMessage());
        }
    }

    /**
     * The fields of a line.
     *
     * @throws UnusableRecordException if it is no JSON object, or has another field, or one that holds no string
     */
    static TreeMap<String, String> fields(String line, List<String> known) throws UnusableRecordException {
        TreeMap<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object(line).properties()) {
            if (!known.contains(field.getKey())) {
                throw new UnusableRecordException(
                        RejectionCode.MALFORMED_LINE, "unknown field: " + field.getKey() + "; known are " + known);
            }
            if (!field.getValue().isTextual()) {
                throw new UnusableRecordException(
                        RejectionCode.MALFORMED_LINE, field.getKey() + " is no string: " + field.getValue());
            }
            fields.put(field.getKey(), field.getValue().textValue());
        }
        return fields;
    }

    private static JsonNode object(String line) throws UnusableRecordException {
        try {
            JsonNode root = READER.readTree(line);
            if (root.isObject()) {
                return root;
            }
            throw new UnusableRecordException(RejectionCode.MALFORMED_LINE, "an object is wanted");
        } catch (JsonProcessingException e) {
            throw new UnusableRecordException(RejectionCode.MALFORMED_LINE, e.getOriginalMessage());
        }
    }
}
