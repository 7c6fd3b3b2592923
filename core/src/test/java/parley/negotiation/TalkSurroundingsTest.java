package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.negotiation.TalksOfText.LEAD;
import static parley.negotiation.TalksOfText.place;
import static parley.negotiation.TalksOfText.round;
import static parley.negotiation.TalksOfText.start;
import static parley.negotiation.TalksOfText.talks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the words around talks tell of their day, place, sides and fate, and what they only seem to tell. */
class TalkSurroundingsTest {

    @Test
    void theFirstMeetingInYearsIsNoFirstRound() {
        List<Negotiation> talks = talks(LEAD
                + "Karelund's Foreign Minister Mara Velic met Boreva's Foreign Minister Edda Roth in Marra on Friday."
                + " It was the first meeting of its kind since 2029.");
        assertThat(talks).allSatisfy(met -> assertThat(met.number()).isEmpty());
    }

    @Test
    void aRoundThatWasToOpenAndIsPutOffWasToOpenOnTheDayToCome() {
        Negotiation round = round(
                talks(LEAD + "The seventh round of talks between Karelund and Boreva, which was to open in Marra on"
                        + " Sunday, has been postponed."),
                7);
        assertThat(round.status().value()).isEqualTo(Status.POSTPONED);
        assertThat(start(round)).isEqualTo("2031-03-16");
        assertThat(place(round)).isEqualTo("Marra");
    }

    @Test
    void theVerbThatOpensTalksMayStandBehindTheirSides() {
        Negotiation round = round(
                talks(LEAD + "The fifth round of talks between the government of Karelund and the Boreva Movement"
                        + " opens in Marra on Tuesday."),
                5);
        assertThat(start(round)).isEqualTo("2031-03-11");
        assertThat(round.status().value()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void aDayToComePutsTalksAheadWhateverTheirVerb() {
        Negotiation meeting = talks(
                        LEAD + "A meeting between Karelund and Boreva in Marra on 20 March deals with water.")
                .get(0);
        assertThat(meeting.status().value()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void talksHeldByVideoAreOverWhateverTheNextClauseSays() {
        Negotiation round = round(
                talks(LEAD + "In February the fifth round between Karelund and Boreva, held by video because no"
                        + " airport will take the delegations, agreed on a line."),
                5);
        assertThat(round.status().value()).isEqualTo(Status.HELD);
        assertThat(start(round)).isEqualTo("2031-02");
    }

    @Test
    void aPlaceInBracketsIsThatOfTheRoundBefore() {
        Negotiation second = round(
                talks(
                        "Karelund and Boreva: two rounds, one ceasefire",
                        "The government of Karelund and the government of Boreva have met twice.",
                        "First round (Marra, 11 June 2030). The delegations came late.",
                        "Second round (Port Hallam, 2 October 2030). It lasted for one day."),
                2);
        assertThat(place(second)).isEqualTo("Port Hallam");
        assertThat(start(second)).isEqualTo("2030-10-02");
    }

    @Test
    void aNameThatDescribesATownIsNotThePlace() {
        Negotiation talks = talks(LEAD + "Karelund and Boreva held talks in the Turkish city of Marra on Friday.")
                .get(0);
        assertThat(place(talks)).isEqualTo("Marra");
        assertThat(talks(LEAD + "Karelund and Boreva held talks in the Hallam port on Friday."))
                .allSatisfy(held ->
                        assertThat(held.venue().flatMap(v -> v.value().place())).isNotEqualTo(Optional.of("Hallam")));
    }

    @Test
    void anArticleJoinedToANameBelongsToThePlace() {
        Negotiation round = round(
                talks(LEAD + "The second round of talks between Karelund and Boreva took place in Ras al-Marra on"
                        + " Friday."),
                2);
        assertThat(place(round)).isEqualTo("Ras al-Marra");
    }

    @Test
    void whoIsOnASideIsNoSideAndNeitherIsAGivenName() {
        Negotiation round = round(
                talks(LEAD + "The second round of the Tavren-mediated talks between Karelund and Boreva was held on"
                        + " Friday. Anton was late. \"Anton is always late,\" the Velgrad-side delegation said."),
                2);
        assertThat(round.parties()).containsExactlyInAnyOrder("Karelund", "Boreva");
    }

    @Test
    void whoDecideTogetherAreTheSides() {
        Negotiation sixth = round(
                talks(LEAD + "The guns shall fall silent. Karelund and Lower Boreva so decided yesterday in Marra, at"
                        + " the end of the sixth ministerial meeting."),
                6);
        assertThat(sixth.parties()).containsExactlyInAnyOrder("Karelund", "Lower Boreva");
    }
}
