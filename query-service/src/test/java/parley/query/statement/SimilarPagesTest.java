package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

/** Pages of what is nearest in meaning: only so many are, so what comes may drive others out. */
@QuarkusTest
@EachEngine
class SimilarPagesTest extends RecordTest {

    private static final String ASKED = "Food costs too much";

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(told("Tomorrow", 110));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "date", "-recorded"})
    void whatIsAddedWhileSomebodyTurnsPagesHidesAndRepeatsNothing(String sort) {
        List<String> before = new ArrayList<>();
        for (String cursor = ""; ; ) {
            JsonPath page = page(sort, cursor);
            before.addAll(page.getList("results.id"));
            if (page.getString("meta.next_cursor") == null) {
                break;
            }
            cursor = page.getString("meta.next_cursor");
        }
        assertThat(before).hasSize(Similar.MOST).doesNotHaveDuplicates();
        JsonPath first = page(sort, "");
        recorded(told("Food costs too much, and", 30));
        List<String> seen = new ArrayList<>(first.getList("results.id"));
        JsonPath second = page(sort, first.getString("meta.next_cursor"));
        seen.addAll(second.getList("results.id"));
        seen.addAll(page(sort, second.getString("meta.next_cursor")).getList("results.id"));
        assertThat(seen).isEqualTo(before);
        assertThat(page(sort, "").<String>getList("results.id")).isNotEqualTo(before.subList(0, 40));
    }

    @Test
    void aCursorWithoutThePositionIsNone() {
        get("/v1/statements?similar_to={text}&cursor=WyIwIiwiMSJd", ASKED)
                .statusCode(400)
                .body("code", equalTo("invalid_cursor"));
    }

    private static JsonPath page(String sort, String cursor) {
        return RestAssured.given()
                .queryParam("similar_to", ASKED)
                .queryParam("sort", sort)
                .queryParam("per_page", 40)
                .queryParam("cursor", cursor)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .body("meta.count", equalTo(Similar.MOST))
                .extract()
                .jsonPath();
    }

    private static Story told(String beginning, int statements) {
        List<String> words = IntStream.range(0, statements)
                .mapToObj(i -> beginning + " the price of bread number " + i + " will be told on channel " + i * 7)
                .toList();
        Story story = Story.of(String.join(". ", words) + ".");
        for (int i = 0; i < statements; i++) {
            story.says(ROTH, Form.DIRECT, "2026-01-%02d".formatted(1 + i % 28), words.get(i));
        }
        return story;
    }
}
