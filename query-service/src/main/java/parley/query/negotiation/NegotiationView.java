package parley.query.negotiation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import parley.document.DocumentId;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;

/**
 * Talks alone.
 *
 * @param negotiation what all accounts together tell; its fields are those of the view
 * @param wholes the larger talks to which accounts say they belong, or do not belong
 * @param parts the talks that accounts take for their parts, by day
 * @param accountCount how many documents tell of them
 */
public record NegotiationView(
        @JsonUnwrapped JoinedNegotiation negotiation,
        List<Whole> wholes,
        List<NegotiationEntry> parts,
        long accountCount) {

    /**
     * Larger talks, by the word of documents.
     *
     * @param claimedBy the documents that say that these talks belong to them
     * @param deniedBy the documents that say that they do not
     */
    public record Whole(NegotiationId id, String label, List<DocumentId> claimedBy, List<DocumentId> deniedBy) {}
}
