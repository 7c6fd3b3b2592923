package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;

/**
 * What came of talks.
 *
 * @param kind what kind of outcome
 * @param quantity an amount as printed, such as {@code 1,000 for 1,000}
 * @param stage how far the agreement goes, where its words tell
 * @param implemented whether the text tells that it was carried out; otherwise it is only known to have been declared
 * @param evidence the words that say so; never empty
 */
public record Outcome(
        OutcomeKind kind,
        Optional<String> quantity,
        Optional<AgreementStage> stage,
        boolean implemented,
        List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Outcome {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an outcome without evidence: " + kind);
        }
    }
}
