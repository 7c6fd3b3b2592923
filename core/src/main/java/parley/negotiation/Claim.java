package parley.negotiation;

import java.util.List;
import parley.selector.Passage;

/**
 * A value that a text gives, with the words that give it.
 *
 * @param value what is claimed
 * @param evidence the words that support it; never empty
 * @param <T> what is claimed: a number, a place, a word of a vocabulary
 */
public record Claim<T>(T value, List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Claim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence: " + value);
        }
    }
}
