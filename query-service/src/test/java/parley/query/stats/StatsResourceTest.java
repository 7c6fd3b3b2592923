package parley.query.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
class StatsResourceTest extends RecordTest {

    private static final String WORDS = "The bridge will be opened on Monday and nobody will be asked for papers";

    @Test
    void anEmptyRecordHasNothing() {
        emptyRecord();
        awaitAll();
        JsonPath stats = stats();
        for (String what : new String[] {
            "statements", "documents", "speakers", "negotiations", "utterances", "publishers", "position"
        }) {
            assertThat(stats.getInt(what)).as(what).isZero();
        }
        assertThat(stats.getMap("published")).isEmpty();
    }

    @Test
    void theNumbersAreThoseOfTheLists() {
        emptyRecord();
        recorded(Stories.record());
        recorded(printed("NORDPRESS", "2026-01-07"), printed("Echo", "2026-01-08"));
        JsonPath stats = stats();
        for (String list : new String[] {"statements", "documents", "speakers", "negotiations", "utterances"}) {
            get("/v1/{list}", list).body("meta.count", equalTo(stats.getInt(list)));
        }
        assertThat(stats.getInt("utterances")).isEqualTo(1);
        assertThat(stats.getInt("publishers"))
                .as("one of them is written in two ways")
                .isEqualTo(3);
        assertThat(stats.getString("published.from")).isEqualTo("2025-12-31");
        assertThat(stats.getString("published.to")).isEqualTo("2026-01-08");
        assertThat(stats.getLong("position")).isEqualTo(feed.head());
        assertThat(stats.getString("recorded_at")).startsWith("2026-01-05T");
        assertThat(stats.getDouble("lag_seconds")).isZero();
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        emptyRecord();
        recorded(Stories.record());
        String tag = get("/v1/stats").statusCode(200).extract().header("ETag");
        RestAssured.given().header("If-None-Match", tag).get("/v1/stats").then().statusCode(304);
        recorded(printed("Echo", "2026-01-08"));
        RestAssured.given().header("If-None-Match", tag).get("/v1/stats").then().statusCode(200);
        get("/v1/stats?since=2026").statusCode(400).body("code", equalTo("unknown_parameter"));
    }

    private static JsonPath stats() {
        return get("/v1/stats").statusCode(200).extract().jsonPath();
    }

    private static Story printed(String outlet, String day) {
        return Story.of("“" + WORDS + ",” Roth told " + outlet + ".")
                .in(outlet, day)
                .says(ROTH, Form.DIRECT, day, WORDS);
    }
}
