package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/** A source that the roster knows. */
class KnownSpeakerTest {

    @Test
    void knownSpeakersKeepTheirIdentity() {
        Speaker known = new Speaker(
                new SpeakerId("s-00000000000000aa"),
                SpeakerType.PERSON,
                "Edda M. Roth",
                List.of("Edda Roth"),
                List.of(),
                Optional.of("PL"));
        List<Resolution> resolutions = resolve("Edda Roth said that time is short.", new Roster(List.of(known)));
        assertThat(((Resolved) resolutions.get(0)).speaker()).isEqualTo(known);
    }

    @Test
    void aKnownOfficeIsMeantByItsTitleAtTheTimeOfTheDocument() {
        Speaker before = minister("s-00000000000000aa", "Edda Roth", "2020/2024");
        Speaker now = minister("s-00000000000000bb", "Ivo Marn", "2025/2027");
        Roster roster = new Roster(List.of(before, now));
        String text = "The Polish foreign minister said that time is short.";
        assertThat(((Resolved) resolve(text, roster, Optional.of(new PartialDate("2022-03-10")))
                                .get(0))
                        .speaker())
                .isEqualTo(before);
        assertThat(((Resolved) resolve(text, roster, Optional.of(new PartialDate("2026")))
                                .get(0))
                        .speaker())
                .isEqualTo(now);
        assertThat(resolve(text, roster, Optional.empty()).get(0)).isInstanceOf(Ambiguous.class);
    }

    @Test
    void aLoneSurnameIsTheOneKnownSpeakerWhoBearsItAndNeitherOfTwo() {
        Speaker roth = minister("s-00000000000000aa", "Edda Roth", "2020/2024");
        assertThat(((Resolved) resolve("Roth said that time is short.", new Roster(List.of(roth)))
                                .get(0))
                        .speaker())
                .isEqualTo(roth);
        Speaker other = minister("s-00000000000000bb", "Ivo Roth", "2020/2024");
        Resolution resolution = resolve("Roth said that time is short.", new Roster(List.of(roth, other)))
                .get(0);
        Speaker stranger = ((Resolved) resolution).speaker();
        assertThat(stranger.name()).isEqualTo("Roth");
        assertThat(stranger.id()).isNotIn(roth.id(), other.id());
    }

    @Test
    void statesOfTheCallerAreKnownByTheirCapitals() {
        Speaker tavren = new Speaker(
                new SpeakerId("s-00000000000000aa"),
                SpeakerType.STATE,
                "Tavren",
                List.of("Port Saban"),
                List.of(),
                Optional.empty());
        assertThat(((Resolved) resolve("Port Saban said that the border is open.", new Roster(List.of(tavren)))
                                .get(0))
                        .speaker())
                .isEqualTo(tavren);
    }

    private static Speaker minister(String id, String name, String held) {
        Role role = new Role("foreign minister", Optional.of("Poland"), Optional.of(new PartialDate(held)));
        return new Speaker(new SpeakerId(id), SpeakerType.PERSON, name, List.of(), List.of(role), Optional.of("PL"));
    }
}
