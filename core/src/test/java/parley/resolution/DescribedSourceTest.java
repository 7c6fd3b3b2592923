package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Ambiguous;
import parley.speaker.Roster;

/** A source that is a description: an office, a task, or whom somebody is to another. */
class DescribedSourceTest {

    @Test
    void theMinisterIsWhoHoldsThatTitle() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that time is short. President Lin Qiaoyue said that it is late. The minister said that she would stay."))
                .containsExactly("Edda Roth", "Lin Qiaoyue", "Edda Roth");
    }

    @Test
    void twoOfficesOfOneAreOneSpeakerAndEitherMeansHim() {
        assertThat(names(
                        "Acting President and Defence Minister Jon Merz said that time is short. The acting president said that"
                                + " he would stay. The defence minister said that it is late."))
                .containsExactly("Jon Merz", "Jon Merz", "Jon Merz");
    }

    @Test
    void anOfficeBeforeACommaIsNotOfWhomTheSentenceNamesNext() {
        assertThat(names(
                        "Polish President Jon Merz came. After talks with the Polish president, Edda Roth said that time is"
                                + " short. The Polish president said that it is late."))
                .containsExactly("Edda Roth", "Jon Merz");
    }

    @Test
    void theTopDiplomatOfACountryIsItsForeignMinister() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that all is well. Danish Foreign Minister Idris Okafor said that it is late. The top Polish diplomat said that time is short."))
                .endsWith("Edda Roth");
    }

    @Test
    void theNegotiatorOfASideIsTheHeadOfItsDelegation() {
        assertThat(names(
                        "Edda Roth, the head of the Orvenian delegation, said that time is short. Deputy Minister Jon Merz said"
                                + " that it is late. The Orvenian negotiator said that she would stay."))
                .containsExactly("Edda Roth", "Jon Merz", "Edda Roth");
    }

    @Test
    void anAppositionBehindTheNameTellsTheTitleThatIsUsedLater() {
        assertThat(
                        names(
                                "Edda Roth, the mayor of Lisk, arrived at noon. Ivo Marn said that it is late. The mayor said that time is short."))
                .containsExactly("Ivo Marn", "Edda Roth");
    }

    @Test
    void aHeadlineWithoutFullStopTellsTheOfficeBehindAName() {
        assertThat(names(
                        "Vera Merz Met With Edda Roth, President of Poland\n\nThe Polish President said that time is short."
                                + "\n\nMs Roth and Ms Merz parted on Monday."))
                .containsExactly("Edda Roth");
    }

    @Test
    void whatIsDescribedInTheLeadIsNamedInTheNextLines() {
        assertThat(
                        names(
                                "LISK, March 10 (Nordpress) - The interior minister said that the border is open.\n\nEdda Roth told reporters that time is short."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void aTitleThatTwoHoldInOneSentenceStaysOpen() {
        List<Resolution> resolutions = resolve(
                "Time is short. In Lisk with Minister Edda Roth and with Minister Lena Marn all is well. The minister said that it is late.",
                Roster.empty());
        assertThat(resolutions.get(0))
                .isInstanceOfSatisfying(
                        Ambiguous.class, a -> assertThat(a.candidates()).containsExactly("Edda Roth", "Lena Marn"));
    }

    @Test
    void whoIsDescribedByAnotherIsLabelledWithThatName() {
        assertThat(names("Edda Roth said that time is short. Her aides said that she would stay."))
                .containsExactly("Edda Roth", "Edda Roth's unnamed aides");
        assertThat(names("Edda Roth spoke on Monday. Her remarks said that time is short."))
                .containsExactly("Edda Roth");
    }

    @Test
    void theCompanyIsTheOrganisationThatSpokeLast() {
        assertThat(names("Morvane Cement Group said that time is short. The company said that it is late."))
                .containsExactly("Morvane Cement Group", "Morvane Cement Group");
    }

    @Test
    void whatNobodyElseIsCalledVariesTheNameOfWhoJustSpoke() {
        assertThat(
                        names(
                                "Edda Roth of Lisk, the mediator, said that time is short. The bespectacled lawyer said that it is late."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void aNameWithItsAccentsIsTheFullerOne() {
        assertThat(names("Minister Zofia Lasinska said that time is short. Zofia Łasińska said that it is late."))
                .containsExactly("Zofia Łasińska", "Zofia Łasińska");
    }

    @Test
    void theNounStandsBeforeTheFirstOfTwoLinksInARow() {
        assertThat(new Description("former chief of to governor", Set.of(), Optional.empty()).head())
                .isEqualTo("chief");
    }
}
