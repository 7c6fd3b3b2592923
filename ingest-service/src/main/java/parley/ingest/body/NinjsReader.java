package parley.ingest.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.reader.Metadata;

/**
 * A news item in ninjs, the JSON of the IPTC for news, in its versions 1, 2 and 3.
 *
 * <p>Read are the headline, the body as text or XHTML, {@code versioncreated} as the day of publication, {@code provider} or
 * {@code copyrightholder} as the publisher, {@code uri} as the address, and {@code pubstatus}. Items of versions 1 have
 * {@code headline}, {@code body_text} and {@code body_xhtml}, later ones the arrays {@code headlines} and {@code bodies}.
 * What else an item holds is passed over. Immutable.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class NinjsReader {

    private static final List<String> TEXTUAL = List.of("text/plain", "text");

    private final JsonNode item;

    private NinjsReader(JsonNode item) {
        this.item = item;
    }

    /** @throws ProblemException if the JSON is no news item with an address */
    static NinjsReader of(String json) {
        JsonNode item = JsonObject.tree(json);
        if (!item.isObject() || text(item.get("uri")).isEmpty()) {
            throw JsonObject.invalid("uri", "a news item has a uri; this one has none");
        }
        return new NinjsReader(item);
    }

    /** The value of a field of {@link Metadata}, as the item has it. */
    Optional<String> metadata(String field) {
        return switch (field) {
            case "title" -> first("headlines", "value").or(() -> text(item.get("headline")));
            case "url" -> text(item.get("uri")).filter(uri -> uri.startsWith("http"));
            case "publisher" -> party("provider").or(() -> text(item.get("copyrightholder")));
            case "published" ->
                text(item.get("versioncreated"))
                        .filter(time -> time.length() >= "2022-03-10".length())
                        .map(time -> time.substring(0, "2022-03-10".length()));
            default -> throw new IllegalArgumentException("no field of metadata: " + field);
        };
    }

    /** Whether the sender takes the item back. */
    boolean isCanceled() {
        return text(item.get("pubstatus"))
                .filter(status -> status.equals("canceled") || status.equals("withheld"))
                .isPresent();
    }

    /**
     * The document, headline first.
     *
     * @throws ProblemException if the item has no body
     */
    Document document() {
        Optional<Document> plain =
                body(true).or(() -> text(item.get("body_text"))).map(this::withHeadline);
        return plain.or(() -> body(false)
                        .or(() -> text(item.get("body_xhtml")))
                        .map(xhtml ->
                                withHeadline(DocumentBodies.page(xhtml).text().value())))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.EMPTY_TEXT, "the item has neither bodies nor body_text nor body_xhtml"));
    }

    private Document withHeadline(String text) {
        Optional<String> headline = metadata("title").filter(words -> !text.startsWith(words));
        return Document.of(headline.map(words -> words + "\n\n" + text).orElse(text));
    }

    private Optional<String> body(boolean plain) {
        return stream(item.get("bodies"))
                .filter(body -> TEXTUAL.contains(text(body.get("contenttype")).orElse("text/html")) == plain)
                .flatMap(body -> text(body.get("value")).stream())
                .findFirst();
    }

    private Optional<String> first(String array, String field) {
        return stream(item.get(array))
                .flatMap(element -> text(element.get(field)).stream())
                .findFirst();
    }

    private Optional<String> party(String field) {
        JsonNode party = item.get(field);
        return party != null && party.isObject() ? text(party.get("name")) : text(party);
    }

    private static Stream<JsonNode> stream(@Nullable JsonNode array) {
        return array == null ? Stream.empty() : StreamSupport.stream(array.spliterator(), false);
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isTextual() && !node.textValue().isBlank()
                ? Optional.of(node.textValue().strip())
                : Optional.empty();
    }
}
