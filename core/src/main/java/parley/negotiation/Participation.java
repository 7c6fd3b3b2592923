package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;

/**
 * Somebody's part in talks.
 *
 * @param name the participant as resolved or, failing that, as printed
 * @param role in what capacity
 * @param onBehalfOf the party for whom
 * @param evidence the words that say so; never empty
 */
public record Participation(String name, ParticipationRole role, Optional<String> onBehalfOf, List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Participation {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a part in talks without evidence: " + name);
        }
    }
}
