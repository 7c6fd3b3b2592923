package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import parley.joining.Account;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;

/** Reads talks from the record. */
@ApplicationScoped
@Transactional
public class NegotiationStates {

    private final NegotiationRepository rows;

    NegotiationStates(NegotiationRepository rows) {
        this.rows = rows;
    }

    /** What the record has under an id; empty if it never had anything. */
    public Optional<NegotiationState> find(NegotiationId id) {
        return rows.findByIdOptional(id.value()).map(this::state);
    }

    private NegotiationState state(NegotiationRow row) {
        if (row.joinedTo != null) {
            return new NegotiationState.Joined(new NegotiationId(row.joinedTo));
        }
        Optional<JoinedNegotiation> talks = row.body();
        if (talks.isEmpty()) {
            return new NegotiationState.Withdrawn();
        }
        List<Account> accounts =
                rows.standingUnder(row.id).stream().map(NegotiationRow::account).toList();
        return new NegotiationState.Standing(talks.get(), accounts);
    }
}
