package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Story;
import parley.query.platform.Problem;

@QuarkusTest
@EachEngine
class ShownStatementsTest extends RecordTest {

    private final Story story = Story.of("\"We will sign on Monday,\" Roth-Bergen said.")
            .says(ROTH, Form.DIRECT, "2026-01-05", "We will sign on Monday,");
    private final Story other = Story.of("\"They will not sign at all,\" Roth-Bergen said.")
            .says(ROTH, Form.DIRECT, "2026-01-05", "They will not sign at all,");

    @Inject
    ShownStatements shown;

    @BeforeEach
    void begin() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH));
        recorded(story.changes());
    }

    @Test
    void whatIsKeptOfAStatementStaysWhileOthersAreWritten() {
        byte[] before = shown.json(id(story));
        recorded(other.changes());
        assertThat(shown.json(id(story))).isSameAs(before);
    }

    @Test
    void aSpeakerWithAnotherNameIsShownWithItAtOnce() {
        shown.json(id(story));
        recorded(new Change.SpeakerRecorded(Speakers.renamed(ROTH, "Anneli Roth")));
        assertThat(json(story)).contains("\"Anneli Roth\"");
    }

    @Test
    void aStatementThatLeftTheRecordIsNotKept() {
        shown.json(id(story));
        recorded(story.withdrawn(0));
        assertThatThrownBy(() -> shown.json(id(story))).isInstanceOf(Problem.class);
    }

    @Test
    void anotherRecordHasNothingOfTheOneBefore() {
        shown.json(id(story));
        emptyRecord();
        recorded(other.changes());
        assertThatThrownBy(() -> shown.json(id(story))).isInstanceOf(Problem.class);
    }

    private String json(Story told) {
        return new String(shown.json(id(told)), StandardCharsets.UTF_8);
    }

    private static String id(Story told) {
        return told.statement(0).value();
    }
}
