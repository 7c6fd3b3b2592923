package parley.query.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

@QuarkusTest
class JoinedSpeakersTest extends RecordTest {

    private static final Speaker LONE = new Speaker(
            new SpeakerId("s-00000000000000c1"), SpeakerType.PERSON, "Roth", List.of(), List.of(), Optional.empty());

    private final Story first = Story.of("Anneli Roth said yes.").says(ROTH, Form.INDIRECT, "2026-01-01", "yes");
    private final Story second = Story.of("Roth said no.").says(LONE, Form.INDIRECT, "2026-01-02", "no");

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH), new Change.SpeakerRecorded(OKEKE), new Change.SpeakerRecorded(LONE));
        recorded(first, second);
    }

    @Test
    void whoeverWasJoinedSpeaksAsTheOtherEverywhere() {
        recorded(new Change.SpeakerJoined(LONE.id(), ROTH.id(), "a shorter form", List.of("Roth")));
        get("/v1/statements?speaker={id}", ROTH.id().value()).body("results.text", containsInAnyOrder("yes", "no"));
        get("/v1/statements?speaker=Anneli Roth").body("results", hasSize(2));
        get("/v1/statements/{id}", second.statement(0).value())
                .body("speaker.id", equalTo(ROTH.id().value()))
                .body("speaker.name", equalTo("Anneli Roth"));
        get("/v1/speakers/{id}", ROTH.id().value())
                .body("statement_count", equalTo(2))
                .body("joined.id", contains(LONE.id().value()))
                .body("joined[0].reason", equalTo("a shorter form"))
                .body("joined[0].evidence", contains("Roth"));
        get("/v1/speakers?q=roth").body("results.id", contains(ROTH.id().value()));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/v1/speakers/" + LONE.id())
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/speakers/" + ROTH.id()));
    }

    @Test
    void aStatementRecordedAfterwardsIsTheOthersFromTheStart() {
        recorded(new Change.SpeakerJoined(LONE.id(), ROTH.id(), "a shorter form", List.of("Roth")));
        Story third = Story.of("Roth said perhaps.").says(LONE, Form.INDIRECT, "2026-01-03", "perhaps");
        recorded(third);
        get("/v1/statements/{id}", third.statement(0).value())
                .body("speaker.id", equalTo(ROTH.id().value()));
    }

    @Test
    void whoeverIsRecordedAgainSpeaksForItselfAndNothingElseIsLeft() {
        String before = get("/v1/statements?sort=date").extract().asString()
                + get("/v1/speakers").extract().asString();
        recorded(
                new Change.SpeakerJoined(LONE.id(), ROTH.id(), "merged by a curator", List.of()),
                new Change.SpeakerRecorded(LONE));
        assertThat(get("/v1/statements?sort=date").extract().asString()
                        + get("/v1/speakers").extract().asString())
                .isEqualTo(before);
    }

    @Test
    void whatIsOpenAboutASpeakerIsTold() {
        recorded(new Change.SpeakerLeftOpen(LONE.id(), List.of(ROTH.id(), OKEKE.id()), "several bear this name"));
        get("/v1/speakers/{id}", LONE.id().value())
                .body("candidates.name", containsInAnyOrder("Anneli Roth", "Ádám O’Keke"))
                .body("reason", equalTo("several bear this name"));
        recorded(new Change.SpeakerLeftOpen(LONE.id(), List.of(), ""));
        assertThat(get("/v1/speakers/{id}", LONE.id().value()).extract().asString())
                .doesNotContain("candidates", "reason");
    }

    @Test
    void aSpeakerOfWhomNobodySpeaksAnyMoreIsGone() {
        recorded(new Change.SpeakerWithdrawn(OKEKE.id()));
        get("/v1/speakers/{id}", OKEKE.id().value()).statusCode(410).body("code", equalTo("speaker_withdrawn"));
        get("/v1/speakers").body("results", hasSize(2));
    }
}
