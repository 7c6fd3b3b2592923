package parley.extraction;

import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.document.Document;
import parley.negotiation.Negotiation;
import parley.negotiation.Position;
import parley.segment.Segment;
import parley.speaker.Speaker;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;
import parley.time.DateClaim;

/**
 * Everything found in one document.
 *
 * <p>Immutable; the same document, roster and method give an equal extraction.
 *
 * @param document the document that was read
 * @param method the name and version of what read it
 * @param headline the headline inside the text, if there is one
 * @param published when the document appeared: from its dateline or, failing that, from its publications
 * @param segments what each stretch is; they tile the text
 * @param attributions all that is attributed, beliefs and intentions included, in text order
 * @param attributionSpeakers who made each attribution, in the same order
 * @param statements what enters the record, in text order
 * @param speakers those who speak in the statements, in the order of their first statement
 * @param negotiations talks reported in the text, in the order of their first mention
 * @param positions what statements say about issues of these talks, in the order of the statements
 * @param notices what could not be read
 */
public record Extraction(
        Document document,
        String method,
        Optional<String> headline,
        Optional<DateClaim> published,
        List<Segment> segments,
        List<Attribution> attributions,
        List<StatementSpeaker> attributionSpeakers,
        List<Statement> statements,
        List<Speaker> speakers,
        List<Negotiation> negotiations,
        List<Position> positions,
        List<ExtractionNotice> notices) {

    public Extraction {
        segments = List.copyOf(segments);
        attributions = List.copyOf(attributions);
        attributionSpeakers = List.copyOf(attributionSpeakers);
        statements = List.copyOf(statements);
        speakers = List.copyOf(speakers);
        negotiations = List.copyOf(negotiations);
        positions = List.copyOf(positions);
        notices = List.copyOf(notices);
    }
}
