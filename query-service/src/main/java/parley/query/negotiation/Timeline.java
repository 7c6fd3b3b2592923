package parley.query.negotiation;

import java.util.List;
import parley.negotiation.NegotiationId;

/**
 * Talks and all their parts in the order of time.
 *
 * @param entries the talks themselves first, then their parts by day, those without a day last
 */
public record Timeline(NegotiationId negotiation, List<NegotiationEntry> entries) {

    public Timeline {
        entries = List.copyOf(entries);
    }
}
