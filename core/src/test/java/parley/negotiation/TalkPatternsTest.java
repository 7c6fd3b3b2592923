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
import parley.time.DateBasis;

/** The ways in which texts tell of talks without calling them "the third round of talks between A and B". */
class TalkPatternsTest {

    private static List<Optional<Integer>> numbers(List<Negotiation> talks) {
        return talks.stream().map(n -> n.number().map(Claim::value)).toList();
    }

    @Test
    void aRoundWhoseNounIsLeftOutIsReadFromItsOrdinal() {
        List<Negotiation> talks = talks(
                LEAD
                        + "The second round of talks between Karelund and Boreva was held on January 6 and the third on February 2.");
        assertThat(start(round(talks, 2))).isEqualTo("2031-01-06");
        assertThat(start(round(talks, 3))).isEqualTo("2031-02-02");
        assertThat(round(talks, 3).status().value()).isEqualTo(Status.HELD);
        assertThat(round(talks, 3).label()).startsWith("Round 3");
    }

    @Test
    void theMonthOfMayPutsNothingAhead() {
        Negotiation round =
                round(talks(LEAD + "The second round of talks between Karelund and Boreva took place on May 6."), 2);
        assertThat(round.status().value()).isEqualTo(Status.HELD);
    }

    @Test
    void aDayThatHeadsAnEntryOfAChronologyIsThatOfTheRoundBehindIt() {
        Negotiation round = round(
                talks(
                        "How Karelund and Boreva came to talk",
                        "The government of Karelund and the Boreva Movement meet again in April.",
                        "11 April 2030. First round, Marra. The delegations do not share a room."),
                1);
        assertThat(start(round)).isEqualTo("2030-04-11");
        assertThat(place(round)).isEqualTo("Marra");
    }

    @Test
    void ministersWhoMetAtAPlaceHeldAMeeting() {
        List<Negotiation> talks = talks(
                "JOINT COMMUNIQUE OF THE FOURTH MINISTERIAL MEETING OF THE SARN STATES",
                "Marra, 2 March 2031",
                "1. The Ministers of Karelund, Boreva and Tavren met in Marra from 28 February to 2 March.");
        Negotiation fourth = round(talks, 4);
        assertThat(place(fourth)).isEqualTo("Marra");
        assertThat(start(fourth)).isEqualTo("2031-02-28");
        assertThat(talks).hasSize(1);
    }

    @Test
    void presidentsWhoSpeakToThePressTogetherHaveMet() {
        List<Negotiation> talks = talks(
                "Remarks by President Velic and President Roth, Marra, 9 March 2031",
                "PRESIDENT VELIC: Welcome to all of you. We spoke about the road.",
                "PRESIDENT ROTH: Thank you. The road will be opened.");
        assertThat(talks).hasSize(1);
        assertThat(talks.get(0).kind()).isEqualTo(NegotiationKind.MEETING);
        assertThat(place(talks.get(0))).isEqualTo("Marra");
        assertThat(start(talks.get(0))).isEqualTo("2031-03-09");
    }

    @Test
    void whoeverIsToMeetHasNotMetYet() {
        List<Negotiation> talks = talks(LEAD
                + "Prime Minister Kio Amari will meet President Ro Daek on March 21 in the capital, officials said.");
        assertThat(talks).hasSize(1);
        assertThat(talks.get(0).status().value()).isEqualTo(Status.SCHEDULED);
        assertThat(start(talks.get(0))).isEqualTo("2031-03-21");
    }

    @Test
    void aDayOfSayingIsNoDayOfTalksUnlessItIsSaidAfterThem() {
        Negotiation other = round(
                talks(
                        LEAD
                                + "The minister said on Thursday the third round of talks between Karelund and Boreva in Marra was hard."),
                3);
        assertThat(other.start()).isEmpty();
        Negotiation same = round(
                talks(
                        LEAD
                                + "The minister said on Thursday after the third round of talks between Karelund and Boreva in Marra that it was hard."),
                3);
        assertThat(start(same)).isEqualTo("2031-03-06");
    }

    @Test
    void aRoundThatNobodyHasSetIsNotReported() {
        List<Negotiation> talks = talks(
                LEAD + "The second round of talks between Karelund and Boreva was held in Marra on March 9.",
                "The hotel was full. The two delegations left at noon. The streets were empty.",
                "No date has been set for a third round.");
        assertThat(numbers(talks)).containsExactly(Optional.of(2));
    }

    @Test
    void aHeadlineAndItsStoryTellOfTheSameRound() {
        List<Negotiation> talks = talks(
                "Karelund, Boreva end border talks without a deal",
                LEAD + "Karelund and Boreva ended their second round of talks in Marra on Sunday without a deal.");
        assertThat(numbers(talks)).containsExactly(Optional.of(2));
    }

    @Test
    void talksThatAreCalledOffAreCancelledAndThosePutOffPostponed() {
        assertThat(talks(LEAD + "Karelund has called off the talks with Boreva in Marra on March 20.")
                        .get(0)
                        .status()
                        .value())
                .isEqualTo(Status.CANCELLED);
        assertThat(talks(
                                LEAD
                                        + "The third round of talks between Karelund and Boreva, set for March 20 in Marra, has been put off.")
                        .get(0)
                        .status()
                        .value())
                .isEqualTo(Status.POSTPONED);
    }

    @Test
    void aCapitalBeforeTalksIsWhereTheyAreHeldAndNoParty() {
        Negotiation talks = talks(
                        LEAD + "The Vienna talks between Karelund and Boreva ended on March 9, the envoy said.")
                .get(0);
        assertThat(talks.parties()).containsExactly("Karelund", "Boreva");
        assertThat(place(talks)).isEqualTo("Vienna");
    }

    @Test
    void aSpecialSessionIsAMeetingButOneOfParliamentIsNone() {
        assertThat(
                        talks(
                                LEAD
                                        + "An emergency session between the Karelund delegation and the Boreva delegation was held in Marra on March 9."))
                .hasSize(1);
        assertThat(talks(LEAD + "He called for an emergency session of parliament in Marra on March 9."))
                .isEmpty();
    }

    @Test
    void aFirstTimeIsNoRoundNumber() {
        List<Negotiation> first = talks(
                LEAD + "The foreign ministers of Karelund and Boreva met for the first time in Marra on March 9.");
        assertThat(numbers(first)).containsExactly(Optional.empty());
        List<Negotiation> fourth = talks(
                LEAD + "The foreign ministers of Karelund and Boreva met for the fourth time in Marra on March 9.");
        assertThat(numbers(fourth)).containsExactly(Optional.of(4));
    }

    @Test
    void talksThatATextOnlySpeaksOfAreAProcessOfItsTwoSides() {
        List<Negotiation> talks = talks(
                "The paper that nobody signs",
                "Karelund's foreign minister says the text is nearly done. Boreva's foreign minister says it is not.",
                "Negotiators of the Karelund government and the Boreva government know it by heart.",
                "A mediator who read it says it is dull. Karelund has paid for the printing.");
        assertThat(talks).hasSize(1);
        assertThat(talks.get(0).kind()).isEqualTo(NegotiationKind.PROCESS);
        assertThat(talks.get(0).parties()).containsExactlyInAnyOrder("Karelund", "Boreva");
        assertThat(talks.get(0).label()).startsWith("Talks (");
    }

    @Test
    void oneWordAboutNegotiatingTellsOfNoTalks() {
        List<Negotiation> talks = talks(
                "A quiet day",
                "Karelund's foreign minister says the text is nearly done. Boreva's foreign minister says it is not.",
                "A negotiator was seen at the opera.");
        assertThat(talks).isEmpty();
    }

    @Test
    void peopleWhoAppearTogetherMetOnTheDayOfTheText() {
        Negotiation met = talks(
                        "Remarks by President Velic of Karelund and President Roth of Boreva at joint press availability",
                        "PRESIDENT VELIC: Good afternoon. President Roth and I had a long lunch.")
                .get(0);
        assertThat(start(met)).isEqualTo("2031-03-10");
        assertThat(met.start().orElseThrow().basis()).isEqualTo(DateBasis.INFERRED);
    }

    @Test
    void aGuestIsReceivedAndTheHallIsNoTown() {
        Negotiation met = talks(LEAD
                        + "President Nura Velic received Vice Premier of Boreva Gao Roth in the Blue Hall of the palace. "
                        + "In the course of the meeting the sides discussed trade.")
                .get(0);
        assertThat(met.kind()).isEqualTo(NegotiationKind.MEETING);
        assertThat(start(met)).isEqualTo("2031-03-10");
        assertThat(met.venue().flatMap(v -> v.value().place())).isNotEqualTo(Optional.of("Blue Hall"));
    }

    @Test
    void aRoundInMayIsOneThatWasHeld() {
        Negotiation round = round(
                talks(LEAD + "At the second round, in May, Karelund and Boreva agreed on a map.", "No more was said."),
                2);
        assertThat(round.status().value()).isEqualTo(Status.HELD);
    }

    @Test
    void aContractedVerbPutsARoundAhead() {
        List<Negotiation> talks = talks(
                LEAD + "The talks between Karelund and Boreva in Lisk ended. There'll be another round on March 20.");
        assertThat(talks).anySatisfy(next -> assertThat(next.status().value()).isEqualTo(Status.SCHEDULED));
    }

    @Test
    void aNameIsNotLongerForTheCountryBeforeIt() {
        Negotiation met = talks(LEAD
                        + "Foreign Minister Ashot Roth met Karelund Foreign Minister Mara Velic in Lisk on Friday. "
                        + "Boreva Ashot Roth is a lawyer, and Minister Boreva Ashot Roth likes Lisk.")
                .get(0);
        assertThat(met.participations())
                .extracting(Participation::name)
                .contains("Ashot Roth")
                .doesNotContain("Boreva Ashot Roth");
    }

    @Test
    void whoOneTalksWithIsASide() {
        Negotiation round = round(
                talks(
                        LEAD + "The third round of talks was held on Friday. Karelund said it went well.",
                        "Nobody asked Karelund's army. The Lisk Times, a newspaper, was not allowed in.",
                        "It was for years that talks with Boreva had been refused."),
                3);
        assertThat(round.parties()).contains("Karelund", "Boreva");
    }
}
