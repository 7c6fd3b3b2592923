package parley.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.document.VersionId;
import parley.lexicon.Countries.Country;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.Sha256;

/**
 * Makes the records of those who speak.
 *
 * <p>Full names, organisations and states are the same speaker in every document; a lone surname or an unnamed source is
 * one only within its document version.
 */
final class SpeakerRecords {

    private SpeakerRecords() {}

    static Speaker of(Member member, VersionId version, Roster roster) {
        Optional<Speaker> known =
                roster.speakers().stream().filter(s -> isSame(s, member)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        List<String> aliases = member.aliases.stream()
                .filter(alias -> !alias.equals(member.name))
                .toList();
        List<Role> roles = member.titles.stream()
                .map(title -> new Role(title, member.country.map(Country::name), Optional.empty()))
                .toList();
        return new Speaker(
                idOf(member, version), member.type, member.name, aliases, roles, member.country.map(Country::code));
    }

    private static boolean isSame(Speaker speaker, Member member) {
        return speaker.type() == member.type
                && member.type != SpeakerType.UNNAMED
                && (speaker.name().equalsIgnoreCase(member.name)
                        || member.name.indexOf(' ') > 0
                                && speaker.aliases().stream().anyMatch(member.name::equalsIgnoreCase));
    }

    private static SpeakerId idOf(Member member, VersionId version) {
        boolean loneName = member.isPerson() && member.name.indexOf(' ') < 0;
        String scope = loneName || member.type == SpeakerType.UNNAMED ? version.value() : "";
        String place = member.type == SpeakerType.UNNAMED ? "@" + member.firstMet : "";
        String key = scope + '|' + member.type + '|' + member.name.toLowerCase(Locale.ROOT) + place;
        return new SpeakerId("s-" + Sha256.of(key).substring(0, 16));
    }
}
