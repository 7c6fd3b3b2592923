package parley.query.speaker;

import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.negotiation.NegotiationKind;
import parley.negotiation.ParticipationRole;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Report;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** In which talks two namesakes took part, whom only a curator tells apart. */
@QuarkusTest
class AttendanceTest extends RecordTest {

    private static final String NAME = "Orla Venn";
    /** Who bears the name in every document, and whom a curator splits off from her. */
    private static final Speaker VENN = speaker(SpeakerId.ofName(SpeakerType.PERSON, NAME), NAME);

    private static final Speaker PART = speaker(new SpeakerId("s-00000000000000d1"), NAME);

    private final Story one =
            Story.of("Orla Venn went to the first round and said yes.").says(VENN, Form.INDIRECT, "2026-01-01", "yes");
    private final Story other =
            Story.of("Orla Venn went to the second round and said no.").says(VENN, Form.INDIRECT, "2026-01-02", "no");
    private final Story silent = Story.of("Orla Venn went to the third round.");
    private final Report first = report(one, "d1", NAME);
    private final Report second = report(other, "d2", NAME);
    private final Report third = report(silent, "d3", NAME);

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(VENN));
        recorded(one, other, silent);
        recorded(first.changes());
        recorded(second.changes());
        recorded(third.changes());
    }

    @Test
    void aSplitTakesTheTalksOfItsDocumentsAlongUntilItIsUndone() {
        attends(VENN, first, second, third);
        recorded(new Change.SpeakerRecorded(PART));
        recorded(Story.of("Orla Venn went to the second round and said no.")
                .says(PART, Form.INDIRECT, "2026-01-02", "no"));
        attends(VENN, first, third);
        attends(PART, second);
        recorded(other);
        recorded(new Change.SpeakerWithdrawn(PART.id()));
        attends(VENN, first, second, third);
    }

    @Test
    void aMergeBringsTheTalksOfTheOtherAlong() {
        Speaker other = speaker(SpeakerId.ofName(SpeakerType.PERSON, "Oriel Venner"), "Oriel Venner");
        Report fourth = report(Story.of("Oriel Venner went to the fourth round."), "d4", "Oriel Venner");
        recorded(new Change.SpeakerRecorded(other));
        recorded(fourth.changes());
        attends(VENN, first, second, third);
        attends(other, fourth);
        recorded(
                new Change.SpeakerRecorded(speaker(VENN.id(), NAME, "Oriel Venner")),
                new Change.SpeakerJoined(other.id(), VENN.id(), "merged by a curator", List.of()));
        attends(VENN, first, second, third, fourth);
    }

    @Test
    void aFamilyNameMeansWhoeverSpeaksUnderItInItsDocument() {
        Speaker lone = speaker(new SpeakerId("s-00000000000000d2"), "Venn");
        Story story =
                Story.of("Venn went to the fifth round and said so.").says(lone, Form.INDIRECT, "2026-01-05", "so");
        Report fifth = report(story, "d5", "Venn");
        recorded(new Change.SpeakerRecorded(lone));
        recorded(story);
        recorded(fifth.changes());
        attends(VENN, first, second, third);
        recorded(
                new Change.SpeakerRecorded(speaker(VENN.id(), NAME, "Venn")),
                new Change.SpeakerJoined(lone.id(), VENN.id(), "a shorter form", List.of("Venn")));
        attends(VENN, first, second, third, fifth);
    }

    private static void attends(Speaker speaker, Report... talks) {
        get("/v1/speakers/{id}", speaker.id().value())
                .statusCode(200)
                .body(
                        "talks.id",
                        containsInAnyOrder(List.of(talks).stream()
                                .map(report -> report.id().value())
                                .toArray()));
    }

    private static Report report(Story story, String id, String participant) {
        return Report.of(story, id, NegotiationKind.ROUND, "Round, " + id, "went to the")
                .takesPart(participant, ParticipationRole.DELEGATE);
    }

    private static Speaker speaker(SpeakerId id, String name, String... aliases) {
        return new Speaker(id, SpeakerType.PERSON, name, List.of(aliases), List.of(), Optional.empty());
    }
}
