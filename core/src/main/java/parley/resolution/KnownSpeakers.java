package parley.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.speaker.NameKey;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/** The speakers that the caller knows, by name, alias and the offices they held when the document appeared. Immutable. */
final class KnownSpeakers {

    private final Map<String, Set<Speaker>> byName = new HashMap<>();
    private final Map<String, Set<Speaker>> bySurname = new HashMap<>();
    private final Map<Speaker, List<Description>> offices = new HashMap<>();

    KnownSpeakers(Roster roster, Optional<PartialDate> date) {
        for (Speaker speaker : roster.speakers()) {
            add(byName, NameKey.of(speaker.name()), speaker);
            speaker.aliases().forEach(alias -> add(byName, NameKey.of(alias), speaker));
            if (speaker.type() == SpeakerType.PERSON) {
                String key = NameKey.of(speaker.name());
                add(bySurname, key.substring(key.lastIndexOf(' ') + 1), speaker);
                List<Description> held = speaker.roles().stream()
                        .filter(role -> wasHeld(role, date))
                        .map(role -> description(speaker, role))
                        .toList();
                if (!held.isEmpty()) {
                    offices.put(speaker, held);
                }
            }
        }
    }

    private static void add(Map<String, Set<Speaker>> map, String key, Speaker speaker) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(speaker);
    }

    /** A role without a date may always be meant, and so may a dated one where the document has no date. */
    private static boolean wasHeld(Role role, Optional<PartialDate> date) {
        return role.held().isEmpty()
                || date.isEmpty()
                || !role.held().get().latest().isBefore(date.get().earliest())
                        && !date.get().latest().isBefore(role.held().get().earliest());
    }

    private static Description description(Speaker speaker, Role role) {
        Optional<Country> country =
                role.of().flatMap(Countries::named).or(() -> speaker.country().flatMap(Countries::ofCode));
        Set<String> places = role.of()
                .filter(of -> country.isEmpty())
                .map(of -> Set.of(of.toLowerCase(Locale.ROOT)))
                .orElse(Set.of());
        return new Description(Names.plainTitle(role.title().toLowerCase(Locale.ROOT)), places, country);
    }

    /** The known speaker that a member of the cast is, if exactly one can be. */
    Optional<Speaker> same(Member member) {
        if (member.type == SpeakerType.UNNAMED || byName.isEmpty()) {
            return Optional.empty();
        }
        Optional<Speaker> named = only(member, byName.getOrDefault(NameKey.of(member.name), Set.of()));
        boolean lone = member.isPerson() && member.name.indexOf(' ') < 0;
        return named.isEmpty() && lone
                ? only(member, bySurname.getOrDefault(NameKey.of(member.name), Set.of()))
                : named;
    }

    private static Optional<Speaker> only(Member member, Set<Speaker> speakers) {
        List<Speaker> fitting = speakers.stream()
                .filter(s -> s.type() == member.type && fitsCountry(s, member))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean fitsCountry(Speaker speaker, Member member) {
        return speaker.country().isEmpty()
                || member.country.isEmpty()
                || speaker.country().get().equals(member.country.get().code());
    }

    /** A state or organisation that the caller knows under a name or alias. */
    Optional<Speaker> body(String name) {
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        return byName.getOrDefault(NameKey.of(name), Set.of()).stream()
                .filter(s -> s.type() == SpeakerType.STATE || s.type() == SpeakerType.ORGANIZATION)
                .findFirst();
    }

    /** Those who held an office that words describe. */
    List<Speaker> holding(Description wanted) {
        List<Speaker> holders = new ArrayList<>();
        boolean tells = wanted.country().isPresent() || !wanted.places().isEmpty();
        offices.forEach((speaker, held) -> {
            if (tells && held.stream().anyMatch(wanted::fits)) {
                holders.add(speaker);
            }
        });
        return holders;
    }
}
