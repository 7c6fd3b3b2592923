package parley.resolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.VersionId;
import parley.lexicon.Countries.Country;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * Makes the records of those who speak.
 *
 * <p>Full names, organisations and states are the same speaker in every document; a lone surname or an unnamed source is
 * one only within its document version.
 */
final class SpeakerRecords {

    private final VersionId version;
    private final KnownSpeakers known;
    private final Map<Member, Speaker> made = new LinkedHashMap<>();

    SpeakerRecords(VersionId version, KnownSpeakers known) {
        this.version = version;
        this.known = known;
    }

    /** The record of a member, as it is known when this is first asked. */
    Speaker of(Member member) {
        return made.computeIfAbsent(member, m -> known.same(m).orElseGet(() -> make(m)));
    }

    private Speaker make(Member member) {
        List<String> aliases = member.aliases.stream()
                .filter(alias -> !alias.equals(member.name))
                .toList();
        List<Role> roles = member.type == SpeakerType.PERSON
                ? member.descriptions.stream()
                        .map(d -> new Role(d.title(), member.country.map(Country::name), Optional.empty()))
                        .distinct()
                        .toList()
                : List.of();
        return new Speaker(idOf(member), member.type, member.name, aliases, roles, member.country.map(Country::code));
    }

    private SpeakerId idOf(Member member) {
        boolean loneName = member.isPerson() && member.name.indexOf(' ') < 0;
        if (member.type == SpeakerType.UNNAMED) {
            return SpeakerId.ofNameWithin(version.value(), member.type, member.name + "@" + member.firstMet);
        }
        return loneName
                ? SpeakerId.ofNameWithin(version.value(), member.type, member.name)
                : SpeakerId.ofName(member.type, member.name);
    }
}
