package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.only;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Resolved;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;

/** A source that is a state or an organisation, by any name. */
class StateSourceTest {

    @Test
    void capitalsAndPalacesSpeakForTheirStates() {
        Speaker warsaw = only("Warsaw said that the border is open.");
        assertThat(warsaw.type()).isEqualTo(SpeakerType.STATE);
        assertThat(warsaw.name()).isEqualTo("Poland");
        assertThat(only("The Polish side said that the border is open.").id()).isEqualTo(warsaw.id());
    }

    @Test
    void statesThatNoListKnowsAreStatesByTheCompanyTheyKeep() {
        List<Resolution> resolutions = resolve(
                "Talks were held in Tavren. The president of Tavren was absent. Tavren said that the border is open.",
                Roster.empty());
        assertThat(((Resolved) resolutions.get(0)).speaker().type()).isEqualTo(SpeakerType.STATE);
    }

    @Test
    void theMinisterOfAnUnlistedStateIsNotThatState() {
        List<String> names = names(
                "Tavren's army stood still. Foreign Minister of Tavren Ilyas Temirov said that time is short. Tavren said that the border is open.");
        assertThat(names).containsExactly("Ilyas Temirov", "Tavren");
    }

    @Test
    void ministriesAreOrganisations() {
        Speaker ministry = only("The Polish Defense Ministry said that the border is open.");
        assertThat(ministry.type()).isEqualTo(SpeakerType.ORGANIZATION);
        assertThat(ministry.name()).isEqualTo("Polish Defense Ministry");
    }

    @Test
    void seatsSpeakForTheirOffices() {
        Speaker kremlin = only("The Kremlin said that the border is open.");
        assertThat(kremlin.type()).isEqualTo(SpeakerType.ORGANIZATION);
        assertThat(kremlin.name()).isEqualTo("Kremlin");
        assertThat(kremlin.country()).contains("RU");
    }

    @Test
    void lettersStandForTheNameThatTheTextSpellsOut() {
        assertThat(names("The Lisk Harbour Office (LHO) was closed. The LHO said that the port is open."))
                .containsExactly("Lisk Harbour Office");
    }

    @Test
    void theSideOfAStateIsThatStateWhereTheTextTellsItsName() {
        assertThat(names("Lodomeria joined the talks. The Lodomerian side said that time is short."))
                .containsExactly("Lodomeria");
        assertThat(names("The Lodomerian side said that time is short.")).containsExactly("Lodomerian side");
    }
}
