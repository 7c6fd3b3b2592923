package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.negotiation.TalksOfText.LEAD;
import static parley.negotiation.TalksOfText.place;
import static parley.negotiation.TalksOfText.round;
import static parley.negotiation.TalksOfText.start;
import static parley.negotiation.TalksOfText.talks;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds that a text counts, recalls or announces beside those that are its news. */
class RecalledRoundsTest {

    private static List<Integer> numbers(List<Negotiation> talks) {
        return talks.stream()
                .flatMap(n -> n.number().stream())
                .map(Claim::value)
                .sorted()
                .toList();
    }

    @Test
    void asManyDaysAsRoundsAreTheirsInTurn() {
        List<Negotiation> talks = talks(
                LEAD + "The third round of talks between Karelund and Boreva opened in Marra on Monday.",
                "The first two rounds were held in Lisk on January 6 and on February 2.");
        assertThat(numbers(talks)).containsExactly(1, 2, 3);
        assertThat(start(round(talks, 1))).isEqualTo("2031-01-06");
        assertThat(start(round(talks, 2))).isEqualTo("2031-02-02");
        assertThat(place(round(talks, 2))).isEqualTo("Lisk");
    }

    @Test
    void roundsOfWhichOnlyTheNumberIsToldAreNotHeldWhereSomethingElseWas() {
        List<Negotiation> talks = talks(
                LEAD + "The sixth round of talks between Karelund and Boreva opened in Marra on Monday.",
                "The truce was signed in Lisk after five rounds of talks.");
        assertThat(numbers(talks)).containsExactly(6);
    }

    @Test
    void whatTheMeetingJustToldOfWasGivesItItsNumber() {
        List<Negotiation> talks = talks(
                LEAD + "Karelund's Foreign Minister Mara Velic met Boreva's Foreign Minister Edda Roth in Marra on"
                        + " Friday. It was their second meeting in three weeks. The first, on February 14, ended early.");
        assertThat(numbers(talks)).containsExactly(1, 2);
        assertThat(start(round(talks, 2))).isEqualTo("2031-03-07");
        assertThat(place(round(talks, 2))).isEqualTo("Marra");
        assertThat(start(round(talks, 1))).isEqualTo("2031-02-14");
    }

    @Test
    void theRankAmongTheirKindIsTheNumberOfTheTalks() {
        List<Negotiation> talks = talks(
                "Karelund and Boreva end consultations",
                LEAD + "The consultations between Karelund and Boreva ended, the government of Karelund said.",
                "The consultations were the fifteenth of their kind.");
        assertThat(numbers(talks)).containsExactly(15);
    }

    @Test
    void theTalksBeforeTheNextRoundHaveTheNumberBeforeIt() {
        List<Negotiation> talks = talks(
                LEAD + "The talks between the governments of Karelund and Boreva in Marra ended on Sunday.",
                "No date was set for a fourth round, the Karelund delegation said.");
        assertThat(numbers(talks)).containsExactly(3);
        assertThat(place(round(talks, 3))).isEqualTo("Marra");
    }

    @Test
    void whatWasHeldIsNotTakenForTheRoundToCome() {
        List<Negotiation> talks = talks(
                LEAD + "Karelund's Foreign Minister Mara Velic received Boreva's Foreign Minister Edda Roth on Monday.",
                "The sides agreed to hold the eighth session of their commission in Marra in May.");
        Negotiation eighth = round(talks, 8);
        assertThat(start(eighth)).isEqualTo("2031-05");
        assertThat(talks).hasSize(2);
    }

    @Test
    void meetingAgainIsAnotherMeeting() {
        List<Negotiation> talks = talks(
                LEAD + "The fifth round of talks between Karelund and Boreva was held in Marra on Friday.",
                "The parties agreed to meet again in Lisk on 3 April.");
        assertThat(start(round(talks, 5))).isEqualTo("2031-03-07");
        assertThat(talks).anySatisfy(next -> {
            assertThat(start(next)).isEqualTo("2031-04-03");
            assertThat(place(next)).isEqualTo("Lisk");
            assertThat(next.status().value()).isEqualTo(Status.SCHEDULED);
        });
    }

    @Test
    void theDayThatHeadsASectionIsThatOfTheRoundInIt() {
        List<Negotiation> talks = talks(
                "Two rounds, one river: how Karelund and Boreva talked",
                "The government of Karelund and the government of Boreva talked for a year.",
                "MARRA, FEBRUARY 2030",
                "Nobody disputes the first round. Two delegations came.",
                "1936: Lisk",
                "The second conference was shorter. The government of Boreva paid for it.");
        assertThat(start(round(talks, 1))).isEqualTo("2030-02");
        assertThat(place(round(talks, 1))).isEqualTo("Marra");
        assertThat(start(round(talks, 2))).isEqualTo("1936");
        assertThat(place(round(talks, 2))).isEqualTo("Lisk");
    }

    @Test
    void aDayInBracketsOpensNoOtherRound() {
        List<Negotiation> talks = talks(
                LEAD + "The second round of talks between Karelund and Boreva was held in Marra on January 6.",
                "Lists of prisoners (round two, amended February 2031) are agreed.");
        assertThat(numbers(talks)).containsExactly(2);
        assertThat(start(round(talks, 2))).isEqualTo("2031-01-06");
    }

    @Test
    void aDayBeforeTalksIsNotTheirs() {
        List<Negotiation> talks = talks(
                LEAD + "On March 5, three days before the third round of talks between Karelund and Boreva opened in"
                        + " Marra, an officer of the Karelund army reported a shot.");
        assertThat(round(talks, 3).start()).isEmpty();
    }

    @Test
    void talksAheadOfWhichATextIsWrittenAreToCome() {
        List<Negotiation> talks =
                talks(LEAD + "Ahead of Friday's talks between Karelund and Boreva in Marra, both armies are quiet.");
        assertThat(start(talks.get(0))).isEqualTo("2031-03-14");
        assertThat(talks.get(0).status().value()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void seventyMeetingsAreAProcess() {
        List<Negotiation> talks = talks(
                LEAD + "Mara Velic negotiated for the government of Karelund, Edda Roth for the government of Boreva.",
                "Between them Karelund and Boreva held 71 meetings in four years.");
        assertThat(talks).extracting(Negotiation::kind).containsExactly(NegotiationKind.PROCESS);
    }

    @Test
    void speakingByVideoWithACounterpartIsACall() {
        List<Negotiation> talks = talks(
                LEAD + "Karelund's foreign minister spoke on Sunday by video link with her counterpart in Boreva.",
                "The government of Karelund and the government of Boreva said no more.");
        assertThat(talks).hasSize(1);
        assertThat(talks.get(0).kind()).isEqualTo(NegotiationKind.CALL);
        assertThat(talks.get(0).mode().map(Claim::value)).contains(Mode.VIDEO);
    }

    @Test
    void theApostropheOfManyMinistersBelongsToTheirMeeting() {
        List<Negotiation> talks = talks(
                LEAD + "The 13th Karelund-Boreva economic ministers’ meeting will be held in Marra on March 30.",
                "The government of Karelund and the government of Boreva agreed on that.");
        assertThat(start(round(talks, 13))).isEqualTo("2031-03-30");
    }
}
