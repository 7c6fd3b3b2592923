package parley.joining;

import java.util.List;
import java.util.Optional;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * A speaker as documents know it under one id, before anything is joined.
 *
 * @param id the id under which documents record it
 * @param said what the documents together say of it; empty if no document speaks of it
 * @param known what the roster says of it
 * @param aliases names that a curator gave it
 * @param apart whether a curator split it off, so that no name may join it to others
 */
public record LocalSpeaker(
        SpeakerId id, Optional<Speaker> said, Optional<Speaker> known, List<String> aliases, boolean apart) {

    /** @throws IllegalArgumentException if neither documents nor the roster say anything */
    public LocalSpeaker {
        aliases = List.copyOf(aliases);
        if (said.isEmpty() && known.isEmpty()) {
            throw new IllegalArgumentException("a speaker of whom nothing is known: " + id);
        }
    }

    /** A speaker of whom only documents tell. */
    public static LocalSpeaker found(Speaker said) {
        return new LocalSpeaker(said.id(), Optional.of(said), Optional.empty(), List.of(), false);
    }

    /** What roster or documents call it; the roster goes first. */
    Speaker description() {
        return known.or(() -> said).orElseThrow();
    }
}
