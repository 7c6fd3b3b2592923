package parley.speaker;

import java.util.List;
import java.util.Optional;

/**
 * A person, organisation, state or unnamed source that speaks or takes part in talks.
 *
 * @param id identity
 * @param type what kind of being
 * @param name the canonical name: the fullest that is known, without titles; for an unnamed speaker the words that
 *     describe it
 * @param aliases other names and ways in which the speaker is printed, without {@code name} itself, sorted
 * @param roles offices held, in the order in which they became known
 * @param country ISO 3166-1 alpha-2 code
 */
public record Speaker(
        SpeakerId id, SpeakerType type, String name, List<String> aliases, List<Role> roles, Optional<String> country) {

    public Speaker {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }
}
