package parley.ingest.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import parley.document.Document;
import parley.document.Publication;
import parley.extraction.Extraction;
import parley.ingest.body.DocumentBodies;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.json.ParleyJson;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.text.TextSpan;

/** Documents with what is found in them, as pages show them. Stateless. */
final class Previews {

    private static final int LONGEST_TITLE = 80;

    private Previews() {}

    static Preview of(Extraction extraction) {
        Document document = extraction.document();
        String text = document.text().value();
        return new Preview(
                document.title().or(extraction::headline).orElseGet(() -> beginningOf(text)),
                marked(document, extraction.statements()),
                extraction.statements().stream().map(Finding::of).toList(),
                extraction.notices().stream().map(String::valueOf).toList(),
                encoded(document));
    }

    /** The text with its statements, each a link to its line in the list of them. */
    static MarkedText marked(Document document, List<Statement> statements) {
        PassageFactory places = new PassageFactory(document.text());
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (Statement statement : statements) {
            String style = statement.form().name().toLowerCase(Locale.ROOT);
            for (Passage passage : statement.content()) {
                marks.add(new MarkedText.Mark(places.span(passage.position()), style, "#" + statement.id()));
            }
        }
        String text = document.text().value();
        return MarkedText.of(text, new TextSpan(0, text.length()), marks);
    }

    static String beginningOf(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
    }

    /** A document as a form carries it: no browser changes ends of lines in this. */
    private static String encoded(Document document) {
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        json.put("text", document.text().value());
        document.title().ifPresent(title -> json.put("title", title));
        Publication publication = document.publications().stream().findFirst().orElse(Publication.unknown());
        publication.publisher().ifPresent(publisher -> json.put("publisher", publisher));
        publication.url().map(URI::toString).ifPresent(url -> json.put("url", url));
        publication.published().ifPresent(published -> json.put("published", published.edtf()));
        return Base64.getUrlEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException if the form does not carry a document */
    static Document documentOf(String encoded) {
        try {
            return DocumentBodies.readJson(Base64.getUrlDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "the form carries no document");
        }
    }
}
