package parley.joining;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.negotiation.Negotiation;
import parley.negotiation.Position;
import parley.time.DateClaim;

/**
 * What one document tells of talks, and in whose voices.
 *
 * @param document the document
 * @param version the version in whose text the evidence lies
 * @param published when the document appeared, if known
 * @param report what it tells; its id is that of the account as well
 * @param voices whose words some of the evidence is, in text order; all other evidence is in the reporter's own voice
 * @param positions what statements of the document say about issues of these talks, in text order
 */
public record Account(
        DocumentId document,
        VersionId version,
        Optional<DateClaim> published,
        Negotiation report,
        List<Voice> voices,
        List<Position> positions) {

    public Account {
        voices = List.copyOf(voices);
        positions = List.copyOf(positions);
    }
}
