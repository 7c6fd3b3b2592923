package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
@EachEngine
class StatementResourceTest extends RecordTest {

    private final Story talks = Stories.talks();

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @Test
    void aStatementSaysWhoWhatWhenAndWhere() {
        JsonPath one = get("/v1/statements/{id}", talks.statement(2).value())
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getString("text")).isEqualTo("We’ll talk again … if the exchange is kept");
        assertThat(one.getString("kind")).isEqualTo("direct");
        assertThat(one.getString("basis")).isEqualTo("cue");
        assertThat(one.getString("speaker.id")).isEqualTo("s-00000000000000a2");
        assertThat(one.getString("speaker.name")).isEqualTo("Ádám O’Keke");
        assertThat(one.getString("speaker.status")).isEqualTo("resolved");
        assertThat(one.getString("said.date")).isEqualTo("2026-01-03");
        assertThat(one.getString("published.date")).isEqualTo("2026-01-04");
        assertThat(one.getString("document.title")).isEqualTo("Exchange agreed");
        assertThat(one.getString("document.publisher")).isEqualTo("Nordpress");
        assertThat(one.getString("document.url")).startsWith("https://example.org/d-");
        assertThat(one.getString("selectors[1].position.type")).isEqualTo("TextPositionSelector");
        assertThat(one.getInt("selectors[1].position.start"))
                .isEqualTo(talks.text().indexOf("if the exchange"));
        assertThat(one.getString("selectors[1].quote.exact")).isEqualTo("if the exchange is kept");
    }

    @Test
    void aStatementSaysHowSureItIsAndWhatShowsItsSpeaker() {
        Story sure = Story.of("It holds, Roth said.")
                .says(ROTH, Form.INDIRECT, "2026", "It holds")
                .sure(0.87, "Roth");
        recorded(sure);
        get("/v1/statements/{id}", sure.statement(0).value())
                .body("confidence", equalTo(0.87f))
                .body("speaker.evidence[0].quote.exact", equalTo("Roth"));
        assertThat(asked("document=" + sure.id() + "&format=csv&select=confidence")
                        .get("/v1/statements")
                        .asString())
                .contains("confidence", "0.87");
        recorded(sure.retraction());
    }

    @Test
    void whatWasReadByIdIsReadAnewOnceItChanged() {
        Story story = Story.of("It rains, Roth said.").says(ROTH, Form.INDIRECT, "2026", "It rains");
        String path = "/v1/statements/" + story.statement(0);
        recorded(story);
        get(path).body("document.title", nullValue());
        get(path).statusCode(200);
        recorded(story.titled("Weather"));
        get(path).body("document.title", equalTo("Weather"));
        recorded(story.retraction());
        get(path).statusCode(410);
    }

    @Test
    void aWithdrawnStatementIsGoneAndLeavesATombstone() {
        recorded(talks.withdrawn(1));
        JsonPath gone = get("/v1/statements/{id}", talks.statement(1).value())
                .statusCode(410)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(gone.getString("code")).isEqualTo("statement_withdrawn");
        assertThat(gone.getString("id")).isEqualTo(talks.statement(1).value());
        assertThat(gone.getString("withdrawn_at")).isNotBlank();
        assertThat(ask("q=failed").getInt("meta.count")).isZero();
    }

    @Test
    void aRenamedSpeakerIsFoundAndShownByTheNewName() {
        recorded(new Change.SpeakerRecorded(Speakers.renamed(ROTH, "Anneli Roth-Bergen")));
        JsonPath found = ask("speaker=anneli roth-bergen");
        assertThat(found.getString("results[0].speaker.name")).isEqualTo("Anneli Roth-Bergen");
        assertThat(ask("speaker=Anneli Roth").getInt("meta.count")).isEqualTo(1);
    }

    @Test
    void highlightsQuoteTheWordsThatWereSearchedFor() {
        assertThat(highlighted("q=talking exchange")).containsExactly("talk", "exchange");
        assertThat(highlighted("q=\"talk again\" kept")).containsExactly("talk again", "kept");
        assertThat(highlighted("q=we'll")).containsExactly("We’ll");
        assertThat(ask("kind=mixed").getMap("results[0]")).doesNotContainKey("highlights");
    }

    @Test
    void highlightsCountCodePoints() {
        recorded(Story.of("She wrote: 🕊🕊 peace 🕊 now.").says(ROTH, Form.DIRECT, "2026", "🕊🕊 peace 🕊 now"));
        assertThat(highlighted("q=peace now")).containsExactly("peace", "now");
        assertThat(ask("q=peace").getInt("results[0].highlights[0].start")).isEqualTo(3);
    }

    @Test
    void aForeignCursorIsRefused() {
        String cursor = ask("kind=direct&per_page=1").getString("meta.next_cursor");
        assertThat(get("/v1/statements?kind=mixed&cursor={c}", cursor)
                        .statusCode(400)
                        .extract()
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("invalid_cursor");
        get("/v1/statements?cursor={c}", "gibberish!").statusCode(400);
        get("/v1/statements?cursor={c}", "WyIwIiwibm90IGEgZGF0ZSIsIngiLCIiXQ").statusCode(400);
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        String tag = get("/v1/statements").statusCode(200).extract().header("ETag");
        assertThat(tag).startsWith("\"");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/v1/statements")
                .then()
                .statusCode(304);
        recorded(talks.withdrawn(0));
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/v1/statements")
                .then()
                .statusCode(200);
    }

    @Test
    void whatDoesNotExistIsAProblem() {
        assertThat(get("/v1/statements/{id}", "q-unknown")
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .extract()
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("not_found");
        get("/v1/nothing").statusCode(404).contentType("application/problem+json");
        RestAssured.given().post("/v1/statements").then().statusCode(405).contentType("application/problem+json");
    }

    private List<String> highlighted(String query) {
        JsonPath answer = ask(query);
        int[] text = answer.getString("results[0].text").codePoints().toArray();
        return answer.<Map<String, Integer>>getList("results[0].highlights").stream()
                .map(h -> new String(text, h.get("start"), h.get("end") - h.get("start")))
                .toList();
    }
}
