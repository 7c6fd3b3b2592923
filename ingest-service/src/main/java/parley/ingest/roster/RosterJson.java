package parley.ingest.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.ProblemException;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/** A roster as it is sent or lies in a file. Stateless. */
final class RosterJson {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private RosterJson() {}

    /** @throws ProblemException if it is no roster, with the field at fault */
    static List<Speaker> read(String json) {
        return JsonObject.read(json, List.of("speakers"))
                .objects("speakers", List.of("type", "name", "aliases", "country", "roles"))
                .stream()
                .map(RosterJson::speaker)
                .toList();
    }

    private static Speaker speaker(JsonObject entry) {
        SpeakerType type = type(entry);
        String name = entry.wantedText("name");
        List<Role> roles = entry.objects("roles", List.of("title", "of", "held")).stream()
                .map(role -> new Role(role.wantedText("title"), role.text("of"), held(role)))
                .toList();
        return Speaker.listed(type, name, entry.texts("aliases"), roles, country(entry));
    }

    private static SpeakerType type(JsonObject entry) {
        String word = entry.wantedText("type");
        return Stream.of(SpeakerType.PERSON, SpeakerType.ORGANIZATION, SpeakerType.STATE)
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> entry.unusable("type", "type is " + word + "; person, organization or state is wanted"));
    }

    private static Optional<String> country(JsonObject entry) {
        Optional<String> country = entry.text("country");
        country.filter(code -> !COUNTRIES.contains(code)).ifPresent(code -> {
            throw entry.unusable("country", "country is " + code + "; an ISO 3166-1 alpha-2 code is wanted");
        });
        return country;
    }

    private static Optional<PartialDate> held(JsonObject role) {
        try {
            return role.text("held").map(PartialDate::new);
        } catch (IllegalArgumentException e) {
            throw role.unusable("held", "held is " + e.getMessage());
        }
    }
}
