package parley.joining;

import java.util.List;
import parley.negotiation.NegotiationId;

/** For what the id of an account stands in the record. */
public sealed interface NegotiationIdentity {

    /**
     * For talks.
     *
     * @param members the accounts of these talks, its own among them, sorted
     */
    record Standing(List<NegotiationId> members) implements NegotiationIdentity {

        public Standing {
            members = List.copyOf(members);
        }
    }

    /**
     * For talks that another account gave their id.
     *
     * @param to that id
     * @param reason why both are of the same talks
     */
    record Joined(NegotiationId to, String reason) implements NegotiationIdentity {}
}
