package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.RuleAttributionFinder;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.segment.SegmentedText;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.OriginalText;

class SpeakerResolverTest {

    private static List<Resolution> resolve(String text, Roster roster) {
        OriginalText original = OriginalText.of(text);
        SegmentedText document = SegmentedText.of(original);
        List<Attribution> attributions = new RuleAttributionFinder().find(document);
        return SpeakerResolver.resolve(document, attributions, roster, Optional.empty());
    }

    private static List<String> names(String text) {
        return resolve(text, Roster.empty()).stream()
                .map(r -> r instanceof Resolved resolved
                        ? resolved.speaker().name()
                        : r.getClass().getSimpleName())
                .toList();
    }

    private static Speaker only(String text) {
        return ((Resolved) resolve(text, Roster.empty()).get(0)).speaker();
    }

    @Test
    void aSurnameIsThePersonOfTheFullName() {
        assertThat(names("Edda Roth said that time is short. Roth said that she would stay."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void aHeadlinesSurnameGetsItsFullNameFromTheStory() {
        assertThat(names(
                        "Roth: No one planned to sign\n\nEnvoy Edda Roth said that time is short.\n\nThe talks go on."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void titlesAreNoPartOfTheNameAndTellRoleAndCountry() {
        Speaker speaker = only("Polish Foreign Minister Edda Roth said that time is short.");
        assertThat(speaker.name()).isEqualTo("Edda Roth");
        assertThat(speaker.type()).isEqualTo(SpeakerType.PERSON);
        assertThat(speaker.country()).contains("PL");
        assertThat(speaker.roles()).anySatisfy(role -> assertThat(role.title()).isEqualTo("foreign minister"));
    }

    @Test
    void officesWithOfAreNoPartOfTheName() {
        Speaker speaker = only("Polish Minister of Foreign Affairs Edda Roth said that time is short.");
        assertThat(speaker.name()).isEqualTo("Edda Roth");
        assertThat(speaker.roles()).extracting(Role::title).containsExactly("foreign minister");
    }

    @Test
    void theMinisterIsWhoHoldsThatTitle() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that time is short. President Lin Qiaoyue said that it is late. The minister said that she would stay."))
                .containsExactly("Edda Roth", "Lin Qiaoyue", "Edda Roth");
    }

    @Test
    void theTopDiplomatOfACountryIsItsForeignMinister() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that all is well. Danish Foreign Minister Idris Okafor said that it is late. The top Polish diplomat said that time is short."))
                .endsWith("Edda Roth");
    }

    @Test
    void pronounsMeanThePersonWhoSpokeLast() {
        assertThat(
                        names(
                                "Mr. Okafor said that time is short. Ms. Roth said that it is late. He said that he would stay. She said that she would not."))
                .containsExactly("Okafor", "Roth", "Okafor", "Roth");
    }

    @Test
    void twoPeopleOfOneNameStayApart() {
        List<Resolution> resolutions = resolve(
                "Edda Roth said that time is short. Ivo Roth said that it is late. Roth said that she would stay.",
                Roster.empty());
        assertThat(resolutions.get(2))
                .isInstanceOfSatisfying(
                        Ambiguous.class, a -> assertThat(a.candidates()).containsExactly("Edda Roth", "Ivo Roth"));
    }

    @Test
    void capitalsAndPalacesSpeakForTheirStates() {
        Speaker warsaw = only("Warsaw said that the border is open.");
        assertThat(warsaw.type()).isEqualTo(SpeakerType.STATE);
        assertThat(warsaw.name()).isEqualTo("Poland");
        assertThat(only("The Polish side said that the border is open.").id()).isEqualTo(warsaw.id());
    }

    @Test
    void ministriesAreOrganisations() {
        Speaker ministry = only("The Polish Defense Ministry said that the border is open.");
        assertThat(ministry.type()).isEqualTo(SpeakerType.ORGANIZATION);
        assertThat(ministry.name()).isEqualTo("Polish Defense Ministry");
    }

    @Test
    void unnamedSourcesAreNeverOne() {
        List<Resolution> resolutions =
                resolve("A diplomat said that time is short. A diplomat said that it is late.", Roster.empty());
        Speaker first = ((Resolved) resolutions.get(0)).speaker();
        Speaker second = ((Resolved) resolutions.get(1)).speaker();
        assertThat(first.type()).isEqualTo(SpeakerType.UNNAMED);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void aFullNameIsOneSpeakerInAllDocumentsAndALoneSurnameOnlyInItsOwn() {
        assertThat(only("Edda Roth said that all is well.\n").id())
                .isEqualTo(only("On Monday Edda Roth said that time is short.").id());
        assertThat(only("Roth said that it is late.").id())
                .isNotEqualTo(only("Roth said that time is short.").id());
    }

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
    void turnsAreSpokenByTheirLabels() {
        String text =
                "Interview with Edda Roth\n\nQuestion: Will you sign?\n\nEdda Roth: We will.\n\nIt is time.\n\nQuestion: When?\n\nEdda Roth: Soon.";
        assertThat(names(text))
                .containsExactly(
                        "unnamed speaker (Question)",
                        "Edda Roth",
                        "Edda Roth",
                        "unnamed speaker (Question)",
                        "Edda Roth");
    }

    @Test
    void aSpeechWithoutLabelsIsOfWhomTheHeadlineNames() {
        String text =
                "Remarks by envoy Edda Roth at a press conference\n\nDear colleagues, we met this morning.\n\nWe agreed on our agenda.";
        assertThat(names(text)).containsOnly("Edda Roth");
    }
}
