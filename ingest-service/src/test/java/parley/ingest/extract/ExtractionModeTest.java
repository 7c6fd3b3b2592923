package parley.ingest.extract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static parley.ingest.platform.Http.json;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.extraction.Extractor;

/** A service as it is set unless told otherwise: it reads as thoroughly as its build allows. */
@QuarkusTest
@TestProfile(ExtractionModeTest.AsShipped.class)
class ExtractionModeTest {

    private static final String OF_EXTRACTION = "checks.find { it.name == 'documents are read' }.data.";

    /** Not the mode that other tests are set to. */
    public static final class AsShipped implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.extraction.mode", "full");
        }
    }

    @Test
    void documentsAreReadInTheBestModeAndHealthSaysSo() {
        try (Extractor best = best()) {
            plain(newText())
                    .post("/v1/extract")
                    .then()
                    .statusCode(200)
                    .body("method", equalTo(best.method()))
                    .body("statements[0].confidence", allOf(greaterThan(0f), lessThan(1f)));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(OF_EXTRACTION + "mode", equalTo(best.mode().word()))
                    .body(OF_EXTRACTION + "method", equalTo(best.method()));
        }
    }

    @Test
    void aRequestMayNameItsMode() {
        String byRules = Extractor.rules().method();
        for (String path : List.of("/v1/documents", "/v1/documents?mode=fast", "/v1/documents:batch?mode=fast")) {
            given().urlEncodingEnabled(false)
                    .header("Content-Type", path.contains("batch") ? "application/x-ndjson" : "application/json")
                    .body("{\"text\": \"%s\"}"
                            .formatted(newText().replace("\"", "\\\""))
                            .getBytes(StandardCharsets.UTF_8))
                    .post(path)
                    .then()
                    .statusCode(path.contains("batch") ? 200 : 201);
        }
        json(Map.of("text", newText()))
                .queryParam("mode", "fast")
                .post("/v1/extract")
                .then()
                .body("method", equalTo(byRules))
                .body("attributions.method.unique()", equalTo(List.of(byRules)));
        String recorded = given().queryParam("limit", 1000).get("/v1/changes").asString();
        assertThat(recorded).contains("\"method\":\"" + byRules + "\"").contains("\"confidence\":0.");
    }

    @Test
    void theFullModeWorksOrSaysWhatIsMissing() {
        boolean hasModel = Extractor.full()
                .map(full -> {
                    full.close();
                    return true;
                })
                .orElse(false);
        var answer =
                plain(newText()).queryParam("mode", "full").post("/v1/extract").then();
        if (hasModel) {
            answer.statusCode(200).body("method", containsString("tagger/"));
        } else {
            answer.statusCode(501)
                    .body("code", equalTo("mode_unavailable"))
                    .body("parameter", equalTo("mode"))
                    .body("detail", containsString("without the trained tagger"));
        }
    }

    private static Extractor best() {
        return Extractor.full().orElseGet(Extractor::rules);
    }
}
