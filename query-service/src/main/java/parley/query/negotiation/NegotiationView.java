package parley.query.negotiation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.joining.CurationId;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;

/**
 * Talks alone.
 *
 * @param negotiation what all accounts together tell; its fields are those of the view
 * @param wholes the larger talks to which accounts or curators say they belong, or do not belong
 * @param parts the talks that curators, or else accounts, take for their parts, by day
 * @param accountCount how many documents tell of them
 */
public record NegotiationView(
        @JsonUnwrapped JoinedNegotiation negotiation,
        List<Whole> wholes,
        List<NegotiationEntry> parts,
        long accountCount) {

    /**
     * Larger talks, by the word of documents and curators.
     *
     * @param claimedBy the documents that say that these talks belong to them
     * @param deniedBy the documents that say that they do not
     * @param settled what a curator says, which goes before that
     */
    public record Whole(
            NegotiationId id,
            String label,
            List<DocumentId> claimedBy,
            List<DocumentId> deniedBy,
            Optional<Settlement> settled) {

        /** Whether these talks are taken for a part of the larger ones. */
        public boolean holds() {
            return settled.map(word -> !word.denied()).orElse(!claimedBy.isEmpty());
        }
    }

    /**
     * A curator's word.
     *
     * @param denied whether it says that they do not belong to them
     * @param by the correction
     */
    public record Settlement(boolean denied, CurationId by) {}
}
