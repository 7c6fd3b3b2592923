package parley.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new SpeakerId("s-" + HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
