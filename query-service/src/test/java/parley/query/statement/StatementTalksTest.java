package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.COUNCIL;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.negotiation.Issue;
import parley.negotiation.NegotiationKind;
import parley.negotiation.ParticipationRole;
import parley.negotiation.Stance;
import parley.negotiation.Timing;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Report;
import parley.query.fixture.Story;

/** Statements are found by the talks to which they belong, as long as they do. */
@QuarkusTest
@EachEngine
class StatementTalksTest extends RecordTest {

    private static final String MINISTER = "The border stays open";
    private static final String GUEST = "We met for an hour";
    private static final String STRANGER = "It rained";

    private final Story first = Story.of(MINISTER + ". " + GUEST + ". " + STRANGER + ". They met.")
            .says(ROTH, Form.DIRECT, "2026", MINISTER)
            .says(OKEKE, Form.DIRECT, "2026", GUEST)
            .says(COUNCIL, Form.DIRECT, "2026", STRANGER);

    private final Story second = Story.of("The sides talked again. The price is too high, Roth said.")
            .says(ROTH, Form.DIRECT, "2026", "The price is too high");

    private final Report meeting = Report.of(first, "c1", NegotiationKind.MEETING, "Meeting", "They met")
            .takesPart(OKEKE.name(), ParticipationRole.MEDIATOR);

    private final Report whole = Report.of(second, "c2", NegotiationKind.PROCESS, "Talks", "The sides talked");

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(
                new Change.SpeakerRecorded(ROTH),
                new Change.SpeakerRecorded(OKEKE),
                new Change.SpeakerRecorded(COUNCIL));
        recorded(first, second);
    }

    @Test
    void whoSpeaksForAPartyOrTakesPartBelongsToTheTalks() {
        recorded(meeting.changes());
        assertThat(of(meeting)).containsExactlyInAnyOrder(MINISTER, GUEST);
        assertThat(found("party=Norland")).containsExactly(MINISTER);
    }

    @Test
    void whoTellsOfTheTalksBelongsToThem() {
        recorded(Report.of(first, "c1", NegotiationKind.MEETING, "Meeting", "They met")
                .inTheWordsOf(COUNCIL, 2)
                .changes());
        assertThat(of(meeting)).containsExactlyInAnyOrder(MINISTER, STRANGER);
    }

    @Test
    void aPositionSaysForWhomAndOnWhatItIsTaken() {
        recorded(Report.of(first, "c1", NegotiationKind.MEETING, "Meeting", "They met")
                .position(2, "Sudmark", Issue.HUMANITARIAN, Stance.ACCUSE, Timing.DURING)
                .changes());
        assertThat(found("party=sudmark")).containsExactly(STRANGER);
        assertThat(found("issue=humanitarian&negotiation=" + meeting.id())).containsExactly(STRANGER);
    }

    @Test
    void partsBelongToTheWholeWhicheverDocumentSaysSo() {
        recorded(meeting.changes());
        recorded(whole.changes());
        assertThat(of(whole)).containsExactly("The price is too high");
        recorded(Report.of(first, "c1", NegotiationKind.MEETING, "Meeting", "They met")
                .takesPart(OKEKE.name(), ParticipationRole.MEDIATOR)
                .partOf(whole)
                .changes());
        assertThat(of(whole)).containsExactlyInAnyOrder("The price is too high", MINISTER, GUEST);
    }

    @Test
    void talksThatAreJoinedAndPartedTakeTheirStatementsAlong() {
        Report same = Report.of(second, "c3", NegotiationKind.MEETING, "Meeting", "The sides talked");
        recorded(meeting.changes());
        recorded(same.joinedTo(meeting));
        assertThat(of(meeting)).containsExactlyInAnyOrder(MINISTER, GUEST, "The price is too high");
        assertThat(of(same)).hasSize(3);
        recorded(same.changes());
        assertThat(of(meeting)).containsExactlyInAnyOrder(MINISTER, GUEST);
        assertThat(of(same)).containsExactly("The price is too high");
        recorded(new Change.NegotiationWithdrawn(same.id()));
        assertThat(of(same)).isEmpty();
    }

    @Test
    void aSpeakerIsFoundByAnIdThatWasGivenUp() {
        recorded(new Change.SpeakerJoined(OKEKE.id(), ROTH.id(), "one and the same", List.of()));
        assertThat(found("speaker=" + OKEKE.id())).hasSize(3).isEqualTo(found("speaker=" + ROTH.id()));
    }

    private static List<String> of(Report report) {
        return found("negotiation=" + report.id());
    }

    private static List<String> found(String query) {
        return ask(query).getList("results.text", String.class);
    }
}
