package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementRankingTest extends RecordTest {

    private static final List<String> SAID = List.of(
            "The ceasefire holds",
            "The ceasefire is a ceasefire, and whoever breaks this ceasefire breaks the talks about the bridge",
            "We spoke for nine hours about water, about fish, about the old bridge and at the very end, when most"
                    + " had left the room and the lamps were out, about a ceasefire",
            "Talk is cheap",
            "Our talks on talks go on",
            "He talked",
            "The the the the the the bridge",
            "A bridge of the river");

    @BeforeAll
    void record() {
        emptyRecord();
        Story story = Story.of(String.join(". ", SAID) + ".");
        SAID.forEach(words -> story.says(ROTH, Form.DIRECT, "2026", words));
        recorded(story);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ceasefire            | 1 0 2
            ceasefire talks      | 1
            ceasefire bridge     | 1 2
            talks                | 4 1 5 3
            talked               | 5 4 3 1
            "talks on talks"     | 4
            the bridge           | 7 6 1 2
            """)
    void betterMatchesComeFirst(String query, String expected) {
        List<String> found = RestAssured.given()
                .queryParam("q", query)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results.text", String.class);
        List<String> places =
                found.stream().map(SAID::indexOf).map(String::valueOf).toList();
        assertThat(String.join(" ", places)).isEqualTo(expected);
    }
}
