package parley.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import parley.attribution.Attribution;
import parley.extraction.Extraction;
import parley.extraction.ExtractionNotice;
import parley.segment.Segment;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.statement.Statement;
import parley.text.TextSpan;

/**
 * An extraction as one JSON object, the form of {@code parley extract} and of {@code POST /v1/extract}.
 *
 * <p>Spans are arrays {@code [start, end]}, half-open, in Unicode code points of the document's text. Stateless and
 * thread-safe.
 */
public final class ExtractionJson {

    private ExtractionJson() {}

    /**
     * The extraction as a JSON object.
     *
     * @param id the name under which the document is known to the caller, such as its file's name
     */
    public static ObjectNode of(String id, Extraction extraction) {
        PassageFactory places = new PassageFactory(extraction.document().text());
        ObjectNode out = ParleyJson.mapper().createObjectNode();
        out.put("id", id);
        out.put("version", extraction.document().version().value());
        out.put("method", extraction.method());
        addLayout(out, extraction, places);
        addStatements(out.putArray("statements"), extraction.statements());
        out.set("speakers", ParleyJson.mapper().valueToTree(extraction.speakers()));
        addTalks(out, extraction, places);
        return out;
    }

    /** The same without statements and speakers, and without the names of document and reader: what stands beside them. */
    public static ObjectNode besidesStatements(Extraction extraction) {
        PassageFactory places = new PassageFactory(extraction.document().text());
        ObjectNode out = ParleyJson.mapper().createObjectNode();
        addLayout(out, extraction, places);
        addTalks(out, extraction, places);
        return out;
    }

    private static void addLayout(ObjectNode out, Extraction extraction, PassageFactory places) {
        extraction.headline().ifPresent(headline -> out.put("headline", headline));
        extraction
                .published()
                .ifPresent(date -> out.set("published", ParleyJson.mapper().valueToTree(date)));
        addSegments(out.putArray("segments"), extraction.segments(), places);
        addAttributions(out.putArray("attributions"), extraction, places);
    }

    private static void addTalks(ObjectNode out, Extraction extraction, PassageFactory places) {
        ArrayNode negotiations = out.putArray("negotiations");
        extraction.negotiations().forEach(negotiation -> NegotiationJson.write(negotiations.addObject(), negotiation));
        out.set("positions", ParleyJson.mapper().valueToTree(extraction.positions()));
        addNotices(out.putArray("notices"), extraction.notices(), places);
    }

    private static void addSegments(ArrayNode out, List<Segment> segments, PassageFactory places) {
        for (Segment segment : segments) {
            ObjectNode node = out.addObject();
            node.put("kind", word(segment.kind()));
            addSpan(node.putArray("span"), places.position(segment.span()));
        }
    }

    private static void addAttributions(ArrayNode out, Extraction extraction, PassageFactory places) {
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution attribution = extraction.attributions().get(i);
            ObjectNode node = out.addObject();
            node.put("kind", word(attribution.form()));
            node.put("basis", word(attribution.basis()));
            node.put("class", word(attribution.cueClass()));
            node.put("nested", attribution.nested());
            addSpans(node.putArray("source"), attribution.source(), places);
            addSpans(node.putArray("cue"), attribution.cue(), places);
            addSpans(node.putArray("content"), attribution.content(), places);
            node.put("speaker", extraction.attributionSpeakers().get(i).name().orElse(null));
            node.put("method", attribution.method());
            node.put("confidence", attribution.confidence());
        }
    }

    private static void addStatements(ArrayNode out, List<Statement> statements) {
        for (Statement statement : statements) {
            ObjectNode node = out.addObject();
            node.put("id", statement.id().value());
            node.put("kind", word(statement.form()));
            node.put("basis", word(statement.basis()));
            addPassages(node.putArray("source"), statement.source());
            addPassages(node.putArray("cue"), statement.cue());
            addPassages(node.putArray("content"), statement.content());
            node.put("speaker", statement.speaker().name().orElse(null));
            node.put("text", statement.text());
            node.set("resolution", ParleyJson.mapper().valueToTree(statement.speaker()));
            statement
                    .said()
                    .ifPresent(date -> node.set("said", ParleyJson.mapper().valueToTree(date)));
            node.put("method", statement.method());
            statement.confidence().ifPresent(confidence -> node.put("confidence", confidence));
        }
    }

    private static void addNotices(ArrayNode out, List<ExtractionNotice> notices, PassageFactory places) {
        for (ExtractionNotice notice : notices) {
            ObjectNode node = out.addObject();
            node.put("code", notice.code());
            node.put("message", notice.message());
            addSpan(node.putArray("span"), places.position(notice.span()));
        }
    }

    private static void addSpans(ArrayNode out, List<TextSpan> spans, PassageFactory places) {
        spans.forEach(span -> addSpan(out.addArray(), places.position(span)));
    }

    private static void addPassages(ArrayNode out, List<Passage> passages) {
        passages.forEach(passage -> addSpan(out.addArray(), passage.position()));
    }

    private static void addSpan(ArrayNode out, TextPositionSelector position) {
        out.add(position.start()).add(position.end());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
