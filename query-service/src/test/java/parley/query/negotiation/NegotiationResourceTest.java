package parley.query.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static parley.query.fixture.Speakers.ROTH;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.feed.Change;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.joining.Signature;
import parley.negotiation.Issue;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Stance;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Report;
import parley.query.fixture.Stories;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NegotiationResourceTest extends RecordTest {

    private static final String PROCESS = Stories.process().id().value();
    private static final String ROUND = Stories.round().id().value();
    private static final String OTHER = Stories.otherRound().id().value();

    private static final Report OUTSIDE = Report.of(
                    Stories.river(),
                    "b4",
                    NegotiationKind.MEETING,
                    "Meeting, Osen (Norland – Sudmark)",
                    "Nobody knows why")
            .at("Osen")
            .noPartOf(Stories.process());

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(OUTSIDE.changes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "per_page=10; n-00000000000000b2 n-00000000000000b1 n-00000000000000b4",
                "kind=round; n-00000000000000b2",
                "kind=process,meeting; n-00000000000000b1 n-00000000000000b4",
                "q=lisk; n-00000000000000b2",
                "q=roth; n-00000000000000b2",
                "q=sudmark osen; n-00000000000000b4",
                "party=Norland&party=sudmark&kind=round; n-00000000000000b2",
                "party=Nor; ''",
                "party=Nor,SUDMARK&kind=round; n-00000000000000b2",
                "party=!norland; ''",
                "kind=round,process&kind=!round; n-00000000000000b1",
                "start.gte=2026-01; n-00000000000000b2",
                "start.lte=2025; ''",
            })
    void talksAreFoundByWhatIsToldOfThemTheLatestFirst(String query, String expected) {
        JsonPath found = RestAssured.given()
                .urlEncodingEnabled(true)
                .get("/v1/negotiations?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> ids = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(found.<String>getList("results.id")).isEqualTo(ids);
        assertThat(found.getInt("meta.count")).isEqualTo(ids.size());
    }

    @Test
    void pagesGoThroughAllTalks() {
        JsonPath first =
                get("/v1/negotiations?per_page=2").statusCode(200).extract().jsonPath();
        JsonPath second = get("/v1/negotiations?per_page=2&cursor={c}", first.getString("meta.next_cursor"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.<String>getList("results.id"))
                .containsExactly(OUTSIDE.id().value());
        assertThat(second.getString("meta.next_cursor")).isNull();
    }

    @Test
    void whereAccountsDifferAllValuesStandSideBySide() {
        get("/v1/negotiations/{id}", ROUND)
                .statusCode(200)
                .body("starts.edtf", contains("2026-01-02", "2026-01-03"))
                .body("statuses", contains("held", "suspended"))
                .body("account_count", equalTo(2))
                .body("wholes.id", contains(PROCESS))
                .body("wholes[0].claimed_by", hasSize(1))
                .body("wholes[0].denied_by", hasSize(0));
        get("/v1/negotiations/{id}", PROCESS).statusCode(200).body("parts.id", contains(ROUND));
    }

    @Test
    void thatTalksBelongToOthersMayBeDenied() {
        get("/v1/negotiations/{id}", OUTSIDE.id().value())
                .statusCode(200)
                .body("wholes[0].claimed_by", hasSize(0))
                .body("wholes[0].denied_by", contains(Stories.river().id().value()));
    }

    @Test
    void aCuratorsWordOnWhereTalksBelongGoesBeforeThatOfDocumentsUntilItIsUndone() {
        String outside = OUTSIDE.id().value();
        List<String> paths = List.of(
                "/v1/negotiations/" + outside,
                "/v1/negotiations/" + PROCESS,
                "/v1/negotiations/" + PROCESS + "/timeline",
                "/v1/negotiations/" + ROUND);
        List<String> before =
                paths.stream().map(path -> get(path).extract().asString()).toList();
        Curation attached = curation("c-00000000000000a1", new CurationAct.Attach(outside, PROCESS));
        // a part by another of its ids
        Curation detached = curation("c-00000000000000a2", new CurationAct.Detach(OTHER, PROCESS));
        recorded(new Change.CurationMade(attached), new Change.CurationMade(detached));
        for (int turn = 0; turn < 2; turn++) {
            get("/v1/negotiations/{id}", PROCESS).body("parts.id", contains(outside));
            get("/v1/negotiations/{id}/timeline", PROCESS).body("entries.id", contains(PROCESS, outside));
            get("/v1/negotiations/{id}", outside)
                    .body("wholes[0].settled.denied", equalTo(false))
                    .body("wholes[0].settled.by", equalTo(attached.id().value()))
                    .body("wholes[0].denied_by", hasSize(1));
            get("/v1/negotiations/{id}", ROUND)
                    .body("wholes[0].settled.denied", equalTo(true))
                    .body("wholes[0].claimed_by", hasSize(1));
            rebuild();
        }
        Curation again = curation("c-00000000000000a3", new CurationAct.Detach(outside, PROCESS));
        recorded(new Change.CurationMade(again));
        get("/v1/negotiations/{id}", PROCESS).body("parts.id", hasSize(0));
        recorded(Stream.of(attached, detached, again)
                .map(curation -> (Change) new Change.CurationUndone(curation.id(), curation.made()))
                .toList());
        assertThat(paths.stream().map(path -> get(path).extract().asString()).toList())
                .isEqualTo(before);
    }

    private static Curation curation(String id, CurationAct act) {
        return new Curation(
                new CurationId(id),
                act,
                new Signature(
                        "the desk", "seen in the register", Instant.parse("2026-01-05T12:00:00Z"), Optional.empty()));
    }

    @Test
    void talksThatWereJoinedToOthersAreFoundThereInEveryRespect() {
        for (String respect : List.of("", "/timeline", "/accounts", "/positions?party=Norland")) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .get("/v1/negotiations/" + OTHER + respect)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/v1/negotiations/" + ROUND + respect));
        }
        get("/v1/negotiations/n-0000000000000000").statusCode(404).body("code", equalTo("not_found"));
        get("/v1/negotiations/nonsense/timeline").statusCode(404);
    }

    @Test
    void accountsTellWhoSaysWhatAndWhereTheyContradictEachOther() {
        JsonPath accounts = get("/v1/negotiations/{id}/accounts", ROUND)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(accounts.getString("accounts[0].narrator")).isNull();
        assertThat(accounts.getString("accounts[1].narrator.name")).isEqualTo(ROTH.name());
        assertThat(accounts.<String>getList("accounts.document"))
                .containsExactlyInAnyOrder(
                        Stories.river().id().value(), Stories.talks().id().value());
        assertThat(accounts.<String>getList("differences.field")).containsExactly("statuses", "starts");
        assertThat(accounts.<String>getList("differences.find{it.field=='statuses'}.values.value"))
                .containsExactly("suspended", "held");
        assertThat(accounts.getString("differences.find{it.field=='statuses'}.values[1].told_by[0].narrator.name"))
                .isEqualTo(ROTH.name());
        assertThat(accounts.getString("accounts[0].told[0].evidence[0].quote.exact"))
                .isEqualTo("No exchange of water");
    }

    @Test
    void theTimelineHasTheWholeAndItsPartsByDay() {
        get("/v1/negotiations/{id}/timeline", PROCESS).statusCode(200).body("entries.id", contains(PROCESS, ROUND));
    }

    @Test
    void theTimelineIsACalendarToo() {
        String calendar = RestAssured.given()
                .accept("text/calendar")
                .get("/v1/negotiations/" + PROCESS + "/timeline")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();
        ICalendar read = Biweekly.parse(calendar).first();
        // The process has no day of its own.
        assertThat(read.getEvents()).hasSize(1);
        VEvent event = read.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("urn:parley:negotiation:" + ROUND);
        assertThat(event.getSummary().getValue()).isEqualTo("Round 2, Lisk (Norland – Sudmark)");
        assertThat(event.getLocation().getValue()).isEqualTo("Lisk");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20260102", "DTEND;VALUE=DATE:20260103");
        assertThat(get("/v1/negotiations/{id}/timeline?format=ics", PROCESS)
                        .extract()
                        .asString())
                .isEqualTo(calendar);
    }

    @Test
    void positionsStandByRoundPartyAndTime() {
        JsonPath positions = get("/v1/negotiations/{id}/positions", PROCESS)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(positions.<String>getList("rounds.negotiation.id")).containsExactly(ROUND);
        assertThat(positions.getString("rounds[0].sides[0].party")).isEqualTo("Norland");
        assertThat(positions.getString("rounds[0].sides[0].after[0].stance")).isEqualTo("offer");
        assertThat(positions.getString("rounds[0].sides[0].after[0].statement.text"))
                .isEqualTo("The prisoner exchange begins on Monday");
        get("/v1/negotiations/{id}/positions?issue=territory", PROCESS).body("rounds", hasSize(0));
        for (String query :
                List.of("issue=territory,prisoners", "issue=!territory", "party=norland", "party=!unknown")) {
            get("/v1/negotiations/{id}/positions?" + query, PROCESS).body("rounds", hasSize(1));
        }
        get("/v1/negotiations/{id}/positions?party=!Norland", PROCESS).body("rounds", hasSize(0));
        get("/v1/negotiations/{id}/positions?issue=weather", PROCESS).statusCode(400);
        get("/v1/negotiations/{id}/positions?topic=x", PROCESS).statusCode(400);
    }

    @Test
    void theDayOfAnotherAccountTellsWhenAPositionWasTaken() {
        Report undated = Report.of(Stories.talks(), "b6", NegotiationKind.ROUND, "Round 3", "We’ll talk again")
                .position(0, "Norland", Issue.PRISONERS, Stance.OFFER);
        Report dated = Report.of(Stories.river(), "b7", NegotiationKind.ROUND, "Round 3", "Nobody knows")
                .on("2026-01-02");
        recorded(undated.changes());
        String path = "/v1/negotiations/{id}/positions";
        get(path, undated.id().value()).body("rounds[0].sides[0].undated", hasSize(1));
        recorded(dated.joinedTo(undated));
        get(path, undated.id().value())
                .body("rounds[0].sides[0].undated", hasSize(0))
                .body("rounds[0].sides[0].after", hasSize(1));
        recorded(new Change.NegotiationWithdrawn(undated.id()));
        recorded(new Change.NegotiationWithdrawn(dated.id()));
    }

    @Test
    void aSpeakerTellsInWhichTalksItTookPart() {
        get("/v1/speakers/{id}", ROTH.id().value())
                .statusCode(200)
                .body("talks.id", contains(ROUND))
                .body("statements", equalTo("/v1/statements?speaker=" + ROTH.id()));
    }

    @Test
    void anAccountThatLeftIsGone() {
        Report fleeting =
                Report.of(Stories.talks(), "b5", NegotiationKind.CALL, "Call (Norland – Sudmark)", "We’ll talk again");
        recorded(fleeting.changes());
        get("/v1/negotiations/{id}", fleeting.id().value()).statusCode(200);
        recorded(new Change.NegotiationWithdrawn(fleeting.id()));
        get("/v1/negotiations/{id}", fleeting.id().value())
                .statusCode(410)
                .body("code", equalTo("negotiation_withdrawn"));
    }
}
