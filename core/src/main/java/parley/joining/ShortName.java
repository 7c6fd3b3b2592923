package parley.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import parley.lexicon.Names;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * A person whose name as printed may be short for a fuller one.
 *
 * @param local the person
 * @param name the printed name in words
 * @param countries what is known of the country
 * @param offices the titles, each in the form that stands for all of its meaning
 */
record ShortName(LocalSpeaker local, PersonName name, Set<String> countries, Set<String> offices) {

    static final String SEVERAL = "several bear this name";

    /** What the name is short for, or between whom that stays open; neither if there is nobody of a fuller name. */
    record Choice(Optional<SpeakerIdentity.Joined> link, Optional<Open> open) {}

    /**
     * A choice that was not made.
     *
     * @param candidates one member of the group of each candidate
     * @param reason why not
     */
    record Open(List<SpeakerId> candidates, String reason) {}

    static ShortName of(LocalSpeaker local) {
        Set<String> countries = new HashSet<>();
        Set<String> offices = new HashSet<>();
        List<Speaker> descriptions = new ArrayList<>();
        local.said().ifPresent(descriptions::add);
        local.known().ifPresent(descriptions::add);
        for (Speaker speaker : descriptions) {
            speaker.country().ifPresent(countries::add);
            speaker.roles().stream().map(Role::title).map(Names::plainTitle).forEach(offices::add);
        }
        return new ShortName(local, PersonName.of(local.description().name()), countries, offices);
    }

    /** How many letters of first names are known. */
    int length() {
        return name.given().stream().mapToInt(String::length).sum();
    }

    /**
     * Decides for whom the name stands.
     *
     * @param fuller those of fuller names, by their groups
     */
    Choice among(SortedMap<SpeakerId, List<ShortName>> fuller) {
        List<SpeakerId> possible = new ArrayList<>();
        TreeSet<String> shared = new TreeSet<>();
        fuller.forEach((group, members) -> {
            Set<String> theirCountries = new HashSet<>();
            Set<String> theirOffices = new HashSet<>();
            members.forEach(member -> {
                theirCountries.addAll(member.countries);
                theirOffices.addAll(member.offices);
            });
            if (countries.isEmpty()
                    || theirCountries.isEmpty()
                    || countries.stream().anyMatch(theirCountries::contains)) {
                possible.add(group);
                countries.stream().filter(theirCountries::contains).forEach(shared::add);
                offices.stream().filter(theirOffices::contains).forEach(shared::add);
            }
        });
        if (possible.isEmpty()) {
            return new Choice(Optional.empty(), Optional.empty());
        }
        if (possible.size() > 1) {
            return left(possible, SEVERAL);
        }
        if (shared.isEmpty()) {
            return left(possible, "nothing but the name agrees");
        }
        shared.add(local.description().name());
        String reason = "a shorter form of the only such name on record, of the same country or office";
        return new Choice(
                Optional.of(new SpeakerIdentity.Joined(possible.get(0), reason, List.copyOf(shared))),
                Optional.empty());
    }

    private static Choice left(List<SpeakerId> possible, String reason) {
        return new Choice(Optional.empty(), Optional.of(new Open(possible, reason)));
    }
}
