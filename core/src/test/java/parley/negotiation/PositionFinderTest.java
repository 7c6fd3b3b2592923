package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.negotiation.TalksOfText.LEAD;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.document.Publication;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.speaker.Roster;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** Positions that statements take in talks. */
class PositionFinderTest {

    private static final String SECOND =
            LEAD + "The second round of talks between Poland and Sweden was held in Lisk on Monday.";
    private static final String SAID = " Polish Foreign Minister Mara Velic said";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We demand the release of all prisoners | DEMAND | PRISONERS",
                "We have always insisted on a ceasefire | DEMAND | CEASEFIRE",
                "We demand that they accept a ceasefire | DEMAND | CEASEFIRE",
                "The prisoners must come home | DEMAND | PRISONERS",
                "They must open the corridor | DEMAND | HUMANITARIAN",
                "We are ready to open a corridor | OFFER | HUMANITARIAN",
                "We came here and propose a truce | OFFER | CEASEFIRE",
                "Our delegation agreed to the inspections | ACCEPT | MONITORING",
                "Poland will support the inspections | ACCEPT | MONITORING",
                "The Polish side will support the inspections | ACCEPT | MONITORING",
                "We reject their demand for a withdrawal | REJECT | TERRITORY",
                "We will never accept the annexation | REJECT | TERRITORY",
                "We are not ready to discuss the border | REJECT | TERRITORY",
                "We refuse to accept an embargo | REJECT | SANCTIONS",
                "We are against the embargo | REJECT | SANCTIONS",
                "We want a truce | DEMAND | CEASEFIRE",
                "We are asking for monitors | DEMAND | MONITORING",
                "The withdrawal depends on their word | CONDITION | TERRITORY",
                "We condemn the shelling | ACCUSE | CEASEFIRE",
                "The embargo is unacceptable | REJECT | SANCTIONS",
                "The embargo is not acceptable | REJECT | SANCTIONS",
                "We will make no concessions on the border | REJECT | TERRITORY",
                "Sweden violated the truce | ACCUSE | CEASEFIRE"
            })
    void aStanceOfTheSpeakersSideIsAPosition(String words, Stance stance, Issue issue) {
        assertThat(positions(SECOND, '"' + words + ",\"" + SAID + "."))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.stance()).isEqualTo(stance);
                    assertThat(position.issue()).isEqualTo(issue);
                    assertThat(position.party()).contains("Poland");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No one meant to accept an embargo",
                "Nobody should count on a withdrawal",
                "It is impossible to accept such a timetable",
                "The Swedish army refuses to open the border",
                "The mayor declined to accept observers",
                "They put off the agreed inspections",
                "They reject the ceasefire",
                "Our Swedish colleagues proposed a truce",
                "We do not demand a withdrawal",
                "We never refused a ceasefire",
                "We agreed that there will be no ceasefire",
                "If we accept a ceasefire, they will come back",
                "They claim that we accept the annexation",
                "We thank those who refused to break the truce",
                "We refuse to answer questions about the truce",
                "We will not discuss ownership before the return of the refugees",
                "We must protect our border",
                "We urged them to wait; the ceasefire can hold"
            })
    void whatIsDeniedSupposedOrDoneByOthersIsNone(String words) {
        assertThat(positions(SECOND, '"' + words + ",\"" + SAID + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karelund's foreign ministry demanded a ceasefire.",
                "Karelund's Foreign Minister Mara Velic demanded a ceasefire.",
                "Mara Velic demanded a ceasefire. The head of Karelund's delegation, Mara Velic, left in the evening."
            })
    void whoHoldsOfficeForAPartySpeaksForIt(String said) {
        assertThat(positions(
                        LEAD + "The second round of talks between Karelund and Boreva was held in Lisk on Monday.",
                        "The Karelund delegation and the Boreva delegation stayed overnight. " + said))
                .singleElement()
                .satisfies(position -> assertThat(position.party()).contains("Karelund"));
    }

    @Test
    void aBodyOfAnotherStateOrOfBothSpeaksForNobody() {
        for (String said : List.of(
                "The Norwegian government demanded a ceasefire.", "The Polish-Swedish chamber demanded a ceasefire.")) {
            assertThat(positions(SECOND, said)).isEmpty();
        }
    }

    @Test
    void theVerbThatAttributesMayShowTheStance() {
        assertThat(positions(SECOND, "Polish Foreign Minister Mara Velic demanded that the prisoners come home."))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.stance()).isEqualTo(Stance.DEMAND);
                    assertThat(position.evidence().get(0).text()).isEqualTo("demanded that the prisoners");
                });
    }

    @Test
    void ofSeveralTalksThoseOfTheNearestParagraphAreMeant() {
        String[] text = {
            SECOND,
            "It was a long day.",
            "The first round of talks between Poland and Sweden was held in Tavren on February 3.",
            "\"We demand a ceasefire,\"" + SAID + "."
        };
        Extraction extraction = extract("2031-03-10", text);
        assertThat(extraction.positions())
                .singleElement()
                .satisfies(
                        position -> assertThat(numberOf(position, extraction)).contains(1));
    }

    @Test
    void betweenTwoTalksThatAreEquallyNearThereIsNoPosition() {
        assertThat(positions(
                        LEAD
                                + "The second round of talks between Poland and Sweden was held in Lisk on Monday. The first round of"
                                + " talks between Poland and Sweden was held in Tavren on February 3.",
                        "\"We demand a ceasefire,\"" + SAID + "."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-10, said on Sunday, BEFORE",
        "2031-03-10, said on Monday, DURING",
        "2031-03-12, said on Tuesday, AFTER",
        "2031-03-08, said, BEFORE",
        "2031-03-10, said before the talks, BEFORE",
        "2031-03-10, said during the talks, DURING",
        "2031-03-10, said after the second round of talks, AFTER"
    })
    void aPositionIsTakenBeforeDuringOrAfterTheTalks(String published, String said, Timing timing) {
        assertThat(extract(
                                published,
                                "The second round of talks between Poland and Sweden was held in Lisk on March 10, 2031.",
                                "\"We demand a ceasefire,\" Polish Foreign Minister Mara Velic " + said + ".")
                        .positions())
                .singleElement()
                .satisfies(position -> assertThat(position.timing()).contains(timing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " at a meeting with students", " after a cabinet meeting", " before the election"})
    void theDayOfPublicationAndOtherMeetingsLeaveOpenWhenItWasSaid(String beside) {
        assertThat(positions(SECOND, "\"We demand a ceasefire,\"" + SAID + beside + "."))
                .singleElement()
                .satisfies(position -> assertThat(position.timing()).isEmpty());
    }

    private static Optional<Integer> numberOf(Position position, Extraction extraction) {
        return extraction.negotiations().stream()
                .filter(talks -> talks.id().equals(position.negotiation()))
                .findFirst()
                .flatMap(Negotiation::number)
                .map(Claim::value);
    }

    private static List<Position> positions(String... paragraphs) {
        return extract("2031-03-10", paragraphs).positions();
    }

    private static Extraction extract(String published, String... paragraphs) {
        Publication publication =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate(published)));
        return Extractor.rules()
                .extract(
                        new Document(
                                OriginalText.of(String.join("\n\n", paragraphs)),
                                Optional.empty(),
                                List.of(publication)),
                        Roster.empty());
    }
}
