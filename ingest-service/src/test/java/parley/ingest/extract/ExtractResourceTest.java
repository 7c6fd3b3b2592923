package parley.ingest.extract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.json;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.extraction.Extractor;
import parley.json.ExtractionJson;
import parley.speaker.Roster;

@QuarkusTest
class ExtractResourceTest {

    @Test
    void theAnswerIsWhatCoreFindsAndNothingIsKept() {
        String text = newText();
        long before = end();
        String answer = plain(text).post("/v1/extract").asString();
        Document document = Document.of(text);
        assertThat(answer)
                .isEqualTo(ExtractionJson.of(
                                DocumentId.ofFirst(document.version()).value(),
                                Extractor.rules().extract(document, Roster.empty()))
                        .toString());
        json(Map.of("text", text)).post("/v1/extract").then().body("statements[0].speaker", equalTo("Orla Venn"));
        assertThat(end()).isEqualTo(before);
        given().get("/v1/documents/" + DocumentId.ofFirst(document.version()))
                .then()
                .statusCode(404);
    }

    @Test
    void anEmptyTextIsAProblemHereToo() {
        plain(" ").post("/v1/extract").then().statusCode(422).body("code", equalTo("empty_text"));
    }
}
