package parley.resolution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.document.VersionId;
import parley.lexicon.Countries.Country;
import parley.lexicon.Words;
import parley.speaker.NameKey;
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
                .filter(alias -> !alias.equals(member.name) && names(alias, member))
                .toList();
        List<Role> roles = member.isPerson()
                ? member.descriptions.stream()
                        .map(d -> new Role(d.title(), member.country.map(Country::name), Optional.empty()))
                        .distinct()
                        .toList()
                : member.office.stream().toList();
        return new Speaker(idOf(member), member.type, member.name, aliases, roles, member.country.map(Country::code));
    }

    /** Whether words that mean somebody are a name of theirs: "she" and "the minister" mean somebody else in other texts. */
    private static boolean names(String alias, Member member) {
        if (member.isPerson()) {
            return !Collections.disjoint(words(NameKey.of(alias)), words(NameKey.of(member.name)));
        }
        return words(alias).stream()
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> !Words.DETERMINERS.contains(word)
                        && !Words.POSSESSIVES.contains(word)
                        && !Words.PRONOUNS.contains(word));
    }

    private static List<String> words(String name) {
        return List.of(name.strip().split("[\\s\\u00a0]+"));
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
