package parley.query.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.query.fixture.RecordTest;

@QuarkusTest
class VocabularyResourceTest extends RecordTest {

    @Test
    void allFitOnOnePageAndEachIsFoundByItsId() {
        JsonPath all = get("/v1/vocabularies").statusCode(200).extract().jsonPath();
        List<String> ids = all.getList("results.id");
        assertThat(ids).hasSize(all.getInt("meta.count")).isSorted().contains("statement.kind", "verify.verdict");
        assertThat(all.getString("meta.next_cursor")).isNull();
        for (String id : ids) {
            get("/v1/vocabularies/{id}", id).statusCode(200).body("id", equalTo(id));
        }
        get("/v1/vocabularies/nonsense").statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void pagesTogetherHoldAllOfThem() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = get("/v1/vocabularies?per_page=7&cursor={cursor}", cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("results.id"));
            cursor = page.getString("meta.next_cursor");
        } while (cursor != null);
        assertThat(ids).isEqualTo(get("/v1/vocabularies").extract().jsonPath().getList("results.id"));
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        String tag = get("/v1/vocabularies").extract().header("ETag");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/v1/vocabularies")
                .then()
                .statusCode(304);
    }

    /** The words that a filter takes are those of the vocabulary. */
    @Test
    void theWordsAreThoseOfFilters() {
        for (String word :
                get("/v1/vocabularies/position.issue").extract().jsonPath().<String>getList("words.word")) {
            get("/v1/statements?issue={word}", word).statusCode(200);
        }
        get("/v1/vocabularies/statement.kind").body("words.word", hasItem("mixed"));
    }
}
