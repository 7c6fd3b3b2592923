package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;

/**
 * What talks brought about, as declared; whether it was carried out is another question.
 *
 * @param kind what kind of outcome
 * @param quantity an amount as printed, such as {@code 1,000 for 1,000}
 * @param evidence the words that say so; never empty
 */
public record Outcome(OutcomeKind kind, Optional<String> quantity, List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Outcome {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an outcome without evidence: " + kind);
        }
    }
}
