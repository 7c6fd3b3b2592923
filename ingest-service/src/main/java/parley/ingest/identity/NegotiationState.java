package parley.ingest.identity;

import java.util.List;
import parley.joining.Account;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;

/** What the record has under an id of talks. */
public sealed interface NegotiationState {

    /**
     * Talks.
     *
     * @param accounts what documents tell of them, in the order of their ids
     */
    record Standing(JoinedNegotiation negotiation, List<Account> accounts) implements NegotiationState {}

    /** An account of talks that stand under another id. */
    record Joined(NegotiationId to) implements NegotiationState {}

    /** Nothing any more. */
    record Withdrawn() implements NegotiationState {}
}
