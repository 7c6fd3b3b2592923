package parley.statement;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;
import parley.speaker.SpeakerId;

/**
 * Who made a statement, as far as the text tells.
 *
 * @param status how far the speaker could be resolved
 * @param id the speaker; present exactly where the status is {@link Status#RESOLVED}
 * @param name the canonical name of that speaker, for readers who do not look the id up
 * @param candidates names between which the text leaves the choice open; empty unless {@link Status#AMBIGUOUS}
 * @param reason why the speaker was chosen, or why none could be
 * @param evidence the words on which the choice rests
 */
public record StatementSpeaker(
        Status status,
        Optional<SpeakerId> id,
        Optional<String> name,
        List<String> candidates,
        String reason,
        List<Passage> evidence) {

    /** How far a speaker could be resolved. */
    public enum Status {
        RESOLVED,
        AMBIGUOUS,
        UNRESOLVED
    }

    /** @throws IllegalArgumentException if the id does not fit the status */
    public StatementSpeaker {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        if (id.isPresent() != (status == Status.RESOLVED)) {
            throw new IllegalArgumentException("status " + status + " with speaker " + id);
        }
    }
}
