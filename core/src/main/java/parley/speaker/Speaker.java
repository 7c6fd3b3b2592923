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

    /**
     * One who is known beforehand, as somebody lists him; the id follows from type and name.
     *
     * @param type not {@link SpeakerType#UNNAMED}
     * @param aliases in any order; blank ones, repetitions and the name itself are left out
     */
    public static Speaker listed(
            SpeakerType type, String name, List<String> aliases, List<Role> roles, Optional<String> country) {
        List<String> others = aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty() && !alias.equals(name))
                .distinct()
                .sorted()
                .toList();
        return new Speaker(SpeakerId.ofName(type, name), type, name, others, roles, country);
    }
}
