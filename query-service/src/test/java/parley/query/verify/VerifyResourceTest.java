package parley.query.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static parley.query.fixture.Speakers.COUNCIL;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyResourceTest extends RecordTest {

    private static final String BRIDGE =
            "The bridge at Lisk will not be closed this winter, whatever the Council decides about the ferry";
    private static final String FISH = "Nobody asked the fishermen when the border was drawn through their nets";
    private static final String ROAD = "the northern road would be mined again before the first snow";

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH), new Change.SpeakerRecorded(OKEKE));
        recorded(
                Story.of("“" + BRIDGE + ",” Roth said.")
                        .in("Nordpress", "2026-01-04")
                        .says(ROTH, Form.DIRECT, "2026-01-03", BRIDGE),
                Story.of("On Sunday Roth said: “" + BRIDGE + ".”")
                        .in("The Lisk Times", "2026-01-05")
                        .says(ROTH, Form.DIRECT, "2026-01-03", BRIDGE),
                Story.of("O’Keke told reporters: “" + FISH + ".” He said " + ROAD + ".")
                        .in("Nordpress", "2026-02-10")
                        .says(OKEKE, Form.DIRECT, "2026-02-10", FISH)
                        .says(OKEKE, Form.INDIRECT, "2026-02-10", ROAD));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same words        | «The bridge at Lisk will not be closed this winter – whatever the council decides about the ferry.» | exact
            slips of the finger   | The brigde at Lisk will not be closed this winter, whatever the Council deciedes about the ferry | exact
            an editor's note      | [It] will not be closed this winter, whatever the Council decides about the ferry | exact
            a part of it          | The bridge at Lisk will not be closed this winter | partial
            an open cut           | The bridge at Lisk will not be closed … whatever the Council decides | partial
            one word              | The bridge at Lisk will not be opened this winter, whatever the Council decides about the ferry | near
            a silent "not"        | The bridge at Lisk will be closed this winter, whatever the Council decides about the ferry | near
            halves exchanged      | Whatever the Council decides about the ferry, the bridge at Lisk will not be closed this winter | near
            reported speech only  | The northern road will be mined again before the first snow | indirect_only
            nothing of the kind   | Our library needs a new roof and a longer ladder | not_found
            """)
    void verdictsFollowTheWords(String what, String quote, String verdict) {
        verified(Map.of("quote", quote)).body("verdict", equalTo(verdict));
    }

    @Test
    void theSpeakerDecidesBetweenEqualWords() {
        verified(Map.of("quote", FISH, "speaker", "adam okeke")).body("verdict", equalTo("exact"));
        verified(Map.of("quote", FISH, "speaker", OKEKE.id().value())).body("verdict", equalTo("exact"));
        verified(Map.of("quote", FISH, "speaker", "Anneli Roth"))
                .body("verdict", equalTo("other_speaker"))
                .body("matches[0].same_speaker", equalTo(false))
                .body("matches[0].statement.speaker.name", equalTo(OKEKE.name()));
    }

    @Test
    void whoeverWasJoinedIsAskedAboutAsTheOther() {
        Speaker lone = new Speaker(
                new SpeakerId("s-00000000000000c1"),
                SpeakerType.PERSON,
                "Roth",
                List.of(),
                List.of(),
                Optional.empty());
        recorded(new Change.SpeakerRecorded(lone));
        verified(Map.of("quote", BRIDGE, "speaker", lone.id().value())).body("verdict", equalTo("other_speaker"));
        recorded(new Change.SpeakerJoined(lone.id(), ROTH.id(), "a shorter form", List.of("Roth")));
        verified(Map.of("quote", BRIDGE, "speaker", lone.id().value()))
                .body("verdict", equalTo("exact"))
                .body("matches[0].same_speaker", equalTo(true));
    }

    @Test
    void wordsOfNobodyKnownAreInTheRecordButNotSaidToBeTheSpeakers() {
        String words = "The harbour lamps were put out by someone who cannot count ships";
        recorded(Story.of("“" + words + ",” a voice on the pier said.")
                .in("Nordpress", "2026-05-01")
                .saysSomebody(Form.DIRECT, Basis.CUE, words));
        verified(Map.of("quote", words)).body("verdict", equalTo("exact"));
        verified(Map.of("quote", words, "speaker", ROTH.name()))
                .body("verdict", equalTo("exact"))
                .body("matches[0].fit", equalTo("exact"))
                .body("matches[0].same_speaker", nullValue())
                .body("earliest.published.date", equalTo("2026-05-01"));
        recorded(Story.of("“" + words + ",” O’Keke said later.")
                .in("Nordpress", "2026-05-02")
                .says(OKEKE, Form.DIRECT, "2026-05-02", words));
        verified(Map.of("quote", words, "speaker", ROTH.name())).body("verdict", equalTo("other_speaker"));
        verified(Map.of("quote", words, "speaker", OKEKE.name())).body("verdict", equalTo("exact"));
    }

    @Test
    void wordsGivenToTwoSpeakersAreDisputed() {
        String words = "We signed nothing in the tent by the river on that night";
        recorded(
                Story.of("“" + words + ",” said Roth.")
                        .in("Nordpress", "2026-03-01")
                        .says(ROTH, Form.DIRECT, "2026-03-01", words),
                Story.of("“" + words + ",” the Council said.")
                        .in("Lisk Echo", "2026-03-01")
                        .says(COUNCIL, Form.DIRECT, "2026-03-01", words));
        verified(Map.of("quote", words)).body("verdict", equalTo("disputed"));
        verified(Map.of("quote", words, "speaker", "Anneli Roth")).body("verdict", equalTo("disputed"));
        verified(Map.of("quote", words, "speaker", OKEKE.name())).body("verdict", equalTo("other_speaker"));
    }

    @Test
    void whatTheSpeakerDeniesIsDisputed() {
        String words = "the ferry was sold to a cousin of the harbour master";
        recorded(
                Story.of("“" + words + ",” Roth said.")
                        .in("Nordpress", "2026-04-01")
                        .says(ROTH, Form.DIRECT, "2026-04-01", words),
                Story.of("Roth has denied that " + words + ".")
                        .in("Lisk Echo", "2026-04-02")
                        .says(ROTH, Form.INDIRECT, "2026-04-02", words)
                        .by("has denied"));
        verified(Map.of("quote", words, "speaker", ROTH.name())).body("verdict", equalTo("disputed"));
    }

    @Test
    void matchesCarryReceipts() {
        verified(Map.of("quote", "The bridge at Lisk will not be closed … whatever the Council decides"))
                .body("matches", hasSize(2))
                .body("matches.fit", contains("partial", "partial"))
                .body("matches[0].statement.selectors[0].quote.exact", equalTo(BRIDGE))
                .body("matches[0].cut.text", contains("this winter", "about the ferry"))
                .body("matches[0].cut.place", contains("within", "after"))
                .body("matches[0].cut.marked", contains(true, false))
                .body("matches[0].diff.op", contains("same", "left_out", "same", "left_out"))
                .body("earliest.published.date", equalTo("2026-01-04"));
    }

    @Test
    void aChangedWordIsShownBesideTheRecords() {
        verified(Map.of("quote", BRIDGE.replace("closed", "opened")))
                .body("matches[0].diff.op", contains("same", "changed", "same"))
                .body("matches[0].diff[1].text", equalTo("opened"))
                .body("matches[0].diff[1].reference", equalTo("closed"));
    }

    @Test
    void thePeriodBoundsWhatIsSearched() {
        verified(Map.of("quote", BRIDGE, "from", "2026-01", "to", "2026-01-31"))
                .body("verdict", equalTo("exact"))
                .body("coverage.documents", equalTo(2))
                .body("coverage.outlets", equalTo(2))
                .body("coverage.from", equalTo("2026-01-04"))
                .body("coverage.to", equalTo("2026-01-05"));
        verified(Map.of("quote", BRIDGE, "from", "2026-02"))
                .body("verdict", equalTo("not_found"))
                .body("matches", hasSize(0));
    }

    @Test
    void anOutletIsCountedOnceHoweverItsNameIsSpelt() {
        recorded(Story.of("“The lift of the quay is out of order,” Roth said.")
                .in("Nordpress", "2027-03-01")
                .says(ROTH, Form.DIRECT, "2027-03-01", "The lift of the quay is out of order"));
        recorded(Story.of("“The lift of the quay runs again,” Roth said.")
                .in("NORDPRESS", "2027-03-02")
                .says(ROTH, Form.DIRECT, "2027-03-02", "The lift of the quay runs again"));
        verified(Map.of("quote", "The lift of the quay runs again", "from", "2027-03-01"))
                .body("coverage.documents", equalTo(2))
                .body("coverage.outlets", equalTo(1));
    }

    @Test
    void whatIsRecordedIsCountedSoon() {
        int before = statementsSearched();
        recorded(Story.of("“The pier has one lamp fewer than before,” Roth said.")
                .in("Nordpress", "2026-06-01")
                .says(ROTH, Form.DIRECT, "2026-06-01", "The pier has one lamp fewer than before"));
        Instant end = Instant.now().plusSeconds(60);
        while (statementsSearched() == before && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(statementsSearched()).isEqualTo(before + 1);
    }

    private static int statementsSearched() {
        return verified(Map.of("quote", "Zebras graze on the moon at night"))
                .extract()
                .path("coverage.statements");
    }

    @Test
    void badBodiesAreToldWhatIsWrong() {
        problem("", "invalid_request");
        problem("[]", "invalid_request");
        problem("{\"quote\": \"a\"", "invalid_request");
        problem("{}", "invalid_parameter");
        problem("{\"quote\": \" \"}", "invalid_parameter");
        problem("{\"quote\": 7}", "invalid_parameter");
        problem("{\"quote\": \"[he]\"}", "invalid_parameter");
        problem("{\"quote\": \"" + "a ".repeat(1001) + "\"}", "invalid_parameter");
        problem("{\"quote\": \"a\", \"from\": \"yesterday\"}", "invalid_parameter");
        problem("{\"quote\": \"a\", \"from\": \"2022\", \"to\": \"2021\"}", "invalid_parameter");
        problem("{\"quote\": \"a\", \"speeker\": \"Roth\"}", "unknown_parameter");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"quote\": \"" + "a ".repeat(10_000) + "\"}")
                .post("/v1/verify")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too_large"));
        RestAssured.given()
                .contentType("text/plain")
                .body("a")
                .post("/v1/verify")
                .then()
                .statusCode(415);
        RestAssured.get("/v1/verify").then().statusCode(405);
    }

    @Test
    void noQuotationIsTooOddToBeAnswered() {
        for (String odd : new String[] {"…", "\"", "?!", "[", "a", "\ud83d\ude80 \ud83d\ude80", "[…] … (...)", "'"}) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of("quote", odd))
                    .post("/v1/verify")
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(200, 400));
        }
    }

    private static void problem(String body, String code) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/verify")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
