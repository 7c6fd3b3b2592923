package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.negotiation.TalksOfText.LEAD;
import static parley.negotiation.TalksOfText.place;
import static parley.negotiation.TalksOfText.round;
import static parley.negotiation.TalksOfText.start;
import static parley.negotiation.TalksOfText.talks;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Talks of which a text speaks in passing, in numbers, by a name or through the people who hold them. */
class SpokenOfTalksTest {

    private static final String SIDES = "The government of Karelund and the government of Boreva said no more.";

    private static List<Integer> numbers(List<Negotiation> talks) {
        return talks.stream()
                .flatMap(n -> n.number().stream())
                .map(Claim::value)
                .sorted()
                .toList();
    }

    @Test
    void ofRoundsThatAreOnlyCountedTheLastOneIsTold() {
        List<Negotiation> talks =
                talks("Karelund and Boreva: a note", "Five rounds, nineteen days, one old coffee machine.", SIDES);
        assertThat(numbers(talks)).containsExactly(5);
        assertThat(round(talks, 5).status().value()).isEqualTo(Status.HELD);
    }

    @Test
    void roundsCountedBeforeOneThatIsOnlyHopedForEndWithTheOneBeforeIt() {
        List<Negotiation> talks = talks(
                "The Karelund-Boreva talks are not stuck",
                "After three rounds the talks have produced a photograph.",
                "The mediators hope that a fourth round will be held in May.",
                SIDES);
        assertThat(numbers(talks)).contains(3);
    }

    @Test
    void theRoundBeforeTheOneThatIsPencilledInIsTheOneSomebodyIsBackFrom() {
        List<Negotiation> talks = talks(
                "Minister back from sugar talks with hat on head",
                LEAD + "Karelund's foreign minister stressed that talks with Boreva had not collapsed.",
                "A third round was pencilled in for July, he said.",
                SIDES);
        assertThat(numbers(talks)).containsExactly(2, 3);
        assertThat(round(talks, 2).status().value()).isEqualTo(Status.HELD);
        assertThat(round(talks, 3).status().value()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void whatEndedInTheLeadIsNotTheRoundThatNobodyConvenes() {
        List<Negotiation> talks = talks(
                LEAD + "Three days of negotiations over the filling of the dam of Karelund ended on Sunday.",
                SIDES,
                "The envoy did not intend to convene an eleventh round.");
        assertThat(numbers(talks)).contains(10);
    }

    @Test
    void aRoundHeldHereWasHeldWhereTheStoryIsWritten() {
        List<Negotiation> talks = talks(
                "MARRA, March 10, 2031. /Nordpress/. The Karelund-Boreva commission has a new chair.",
                SIDES,
                "The hotel is full. The streets are empty. Nobody complains.",
                "At the end of the sixth round, held here over two days, a bag was lost. The seventh round is far off.");
        assertThat(place(round(talks, 6))).isEqualTo("Marra");
    }

    @Test
    void aNameBeforeProcessMakesItOne() {
        List<Negotiation> talks = talks(
                "How the Marra process got here",
                "The first round was held on 3 February 2031. The second round is planned for May.",
                SIDES);
        assertThat(talks).anySatisfy(process -> {
            assertThat(process.kind()).isEqualTo(NegotiationKind.PROCESS);
            assertThat(process.label()).startsWith("Marra process");
        });
    }

    @Test
    void whatBeganInSomeYearIsAProcess() {
        List<Negotiation> talks = talks(
                LEAD + "Karelund and Boreva are neighbours.", SIDES, "Negotiations began in 2020 over the river.");
        assertThat(talks).extracting(Negotiation::kind).containsExactly(NegotiationKind.PROCESS);
        assertThat(start(talks.get(0))).isEqualTo("2020");
    }

    @Test
    void aPhaseOfTalksIsPartOfAProcessAndTheNextStageIsNone() {
        assertThat(talks(LEAD + "In the first phase of the talks between Karelund and Boreva 200 people came home.")
                        .get(0)
                        .kind())
                .isEqualTo(NegotiationKind.PROCESS);
        assertThat(talks(LEAD + "The next stage of the talks between Karelund and Boreva will open in Marra.")
                        .get(0)
                        .kind())
                .isEqualTo(NegotiationKind.MEETING);
    }

    @Test
    void aCallOnADayIsOneThoughNobodyIsNamed() {
        List<Negotiation> talks =
                talks(LEAD + "The truce was prolonged on Saturday in a call over the military hotline.", SIDES);
        assertThat(talks).hasSize(1);
        assertThat(talks.get(0).kind()).isEqualTo(NegotiationKind.CALL);
        assertThat(start(talks.get(0))).isEqualTo("2031-03-08");
    }

    @Test
    void meetingByVideoWithOthersIsAMeetingAndMeetingThePressIsNone() {
        Negotiation met = talks(LEAD + "The Special Envoy, Mara Velic, met by video yesterday with the village elders.")
                .get(0);
        assertThat(met.mode().map(Claim::value)).contains(Mode.VIDEO);
        assertThat(start(met)).isEqualTo("2031-03-09");
        assertThat(talks(LEAD + "Karelund's foreign minister had a meeting with the international press in Lisk."))
                .isEmpty();
    }

    @Test
    void theSideOfWhomSomebodyMetIsTheOneForWhichTheOfficeIsHeld() {
        Negotiation met = talks(
                        LEAD + "President of Karelund Mara Velic met with the leader of Boreva Edda Roth in Marra.",
                        "Karelund's army and Boreva's army were quiet.",
                        "The government of Tavren and the Tavren army, as so often in Tavren, were not.")
                .get(0);
        assertThat(met.parties()).containsExactlyInAnyOrder("Karelund", "Boreva");
        assertThat(met.participations())
                .filteredOn(p -> p.name().equals("Edda Roth"))
                .allSatisfy(roth -> assertThat(roth.onBehalfOf()).contains("Boreva"));
    }

    @Test
    void whoSpeaksIsNoSideByTheSurname() {
        List<Negotiation> talks = talks(
                "The ferry talks",
                "\"They came in February,\" says Halvard Stene. Stene's house was cold. Stene's boat was old.",
                "Stene said the talks with the Lagoon Front lasted for years.");
        assertThat(talks).allSatisfy(n -> assertThat(n.parties()).doesNotContain("Stene"));
    }

    @Test
    void oneNameThatIsNotInTheLeadIsNotTheSidesOfAMeeting() {
        List<Negotiation> talks = talks(
                "Cable deal is no surrender",
                "The deal lets ships guard the cables. They cost little. They begin on Monday.",
                "The second summit in Marra lasted for two days. Nobody slept. The cables are long.",
                "Rossava denied it. Rossava's army denied it too, and so did Rossava's embassy.");
        assertThat(round(talks, 2).parties()).isEmpty();
    }
}
