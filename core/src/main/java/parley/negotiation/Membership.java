package parley.negotiation;

import java.util.List;
import parley.selector.Passage;

/**
 * The claim that a meeting is, or is not, a part of a larger negotiation.
 *
 * @param whole the larger negotiation
 * @param denied whether the text says that the meeting is no part of it
 * @param evidence the words that say so; where the text only lets it be understood, those that name the whole; never empty
 */
public record Membership(NegotiationId whole, boolean denied, List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Membership {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a membership without evidence: " + whole);
        }
    }
}
