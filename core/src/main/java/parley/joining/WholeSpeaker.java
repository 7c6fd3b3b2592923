package parley.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/** Makes one description of those of a group. Stateless. */
final class WholeSpeaker {

    private WholeSpeaker() {}

    /**
     * What a whole group is, under the id of its first member.
     *
     * @param ranked the group, those whose word counts most first
     * @param chosen whether a curator chose the first, whose name then stays
     */
    static Speaker of(List<LocalSpeaker> ranked, boolean chosen) {
        LocalSpeaker first = ranked.get(0);
        Optional<Speaker> known =
                ranked.stream().flatMap(local -> local.known().stream()).findFirst();
        Optional<String> name =
                known.or(() -> chosen ? first.said() : Optional.empty()).map(Speaker::name);
        TreeSet<String> names = new TreeSet<>();
        ranked.forEach(local -> names.addAll(local.aliases()));
        // One who is known by an office only has nothing to add to the name and the dates of who held it.
        Speaker union = ranked.stream()
                .filter(local ->
                        local.id().equals(first.id()) || local.description().type() != SpeakerType.UNNAMED)
                .flatMap(local -> Stream.concat(local.said().stream(), local.known().stream()))
                .map(description -> SpeakerUnion.of(description, description))
                .reduce(SpeakerUnion::of)
                .orElseThrow();
        return named(union, first.id(), name, names, known);
    }

    private static Speaker named(
            Speaker union, SpeakerId id, Optional<String> name, TreeSet<String> given, Optional<Speaker> known) {
        String standing = name.orElse(union.name());
        TreeSet<String> others = new TreeSet<>(union.aliases());
        others.addAll(given);
        others.add(union.name());
        others.remove(standing);
        return new Speaker(
                id,
                known.map(Speaker::type).orElse(union.type()),
                standing,
                List.copyOf(others),
                rolesOf(union, known),
                known.flatMap(Speaker::country).or(union::country));
    }

    /** When an office was held the roster knows better than whoever mentions it. */
    private static List<Role> rolesOf(Speaker union, Optional<Speaker> known) {
        List<Role> sure = known.map(Speaker::roles).orElse(List.of()).stream()
                .filter(role -> role.held().isPresent())
                .toList();
        List<Role> roles = new ArrayList<>(sure);
        union.roles().stream()
                .filter(role ->
                        sure.stream().noneMatch(s -> s.title().equals(role.title()) && s.of().equals(role.of())))
                .forEach(roles::add);
        roles.sort(Comparator.comparing(Role::title)
                .thenComparing(role -> role.of().orElse(""))
                .thenComparing(role -> role.held().map(PartialDate::edtf).orElse("")));
        return roles;
    }
}
