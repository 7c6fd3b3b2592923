package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.query.document.DocumentService;
import parley.query.fixture.RecordTest;
import parley.query.speaker.SpeakerService;
import parley.query.statement.StatementCriteria;

@QuarkusTest
class ServiceTest extends RecordTest {

    @Test
    void theDescriptionHasEveryPathAndEveryKey() throws Exception {
        JsonNode api = api();
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(names(api.path("paths")))
                .containsExactlyInAnyOrder(
                        "/v1/statements",
                        "/v1/statements/{id}",
                        "/v1/speakers",
                        "/v1/speakers/{id}",
                        "/v1/documents",
                        "/v1/documents/{id}");
        assertThat(keys(api, "/v1/statements")).isEqualTo(StatementCriteria.KEYS);
        assertThat(keys(api, "/v1/speakers")).isEqualTo(SpeakerService.KEYS);
        assertThat(keys(api, "/v1/documents")).isEqualTo(DocumentService.KEYS);
    }

    @Test
    void theDescriptionHasExamplesAndEveryProblemCode() throws Exception {
        JsonNode api = api();
        api.path("paths")
                .forEach(path -> assertThat(path.at("/get/responses/200/content/application~1json/example")
                                .size())
                        .as(path.toString())
                        .isPositive());
        Set<String> codes = new HashSet<>();
        api.at("/components/schemas/Problem/properties/code/enum").forEach(code -> codes.add(code.asText()));
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void answersCarrySecurityHeaders() {
        for (String path : List.of("/", "/v1/statements", "/parley.css")) {
            var response = RestAssured.get(path).then().statusCode(200);
            response.header("X-Content-Type-Options", "nosniff");
            assertThat(response.extract().header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'");
        }
    }

    @Test
    void swaggerUiIsServedAndMayStart() {
        var response = RestAssured.get("/swagger-ui/").then().statusCode(200).extract();
        assertThat(response.header("Content-Security-Policy")).contains("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void metricsTellOfTheFeedAndOfSearches() {
        RestAssured.get("/v1/statements").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("parley_feed_position")
                .contains("parley_feed_lag_seconds")
                .contains("parley_searches_seconds_count");
    }

    private static JsonNode api() throws Exception {
        return new ObjectMapper()
                .readTree(RestAssured.get("/openapi?format=json").asString());
    }

    private static Set<String> keys(JsonNode api, String path) {
        Set<String> keys = new HashSet<>();
        api.path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
            String reference = parameter.path("$ref").asText();
            keys.add((reference.isEmpty() ? parameter : api.at(reference.substring(1)))
                    .path("name")
                    .asText());
        });
        return keys;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
