package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import parley.access.ApiKeyMechanism;
import parley.query.fixture.RecordTest;
import parley.text.Sha256;

/** Where reading is closed, only those with a key read. */
@QuarkusTest
@TestProfile(ClosedReadsTest.Closed.class)
class ClosedReadsTest extends RecordTest {

    private static final String KEY = "this is a key for tests alone: a reader";

    public static final class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.access.anonymous", "none", "parley.access.keys", "app:reader:" + Sha256.of(KEY));
        }
    }

    @Test
    void withoutAKeyNothingOfTheRecordIsTold() {
        Map<String, Map<String, ?>> described =
                RestAssured.given().queryParam("format", "json").get("/openapi").path("paths");
        assertThat(described).isNotEmpty();
        described.forEach((path, operations) -> operations.keySet().stream()
                .filter(Set.of("get", "post")::contains)
                .forEach(method -> refused(method, path.replaceAll("\\{[a-z]+}", "x-" + "0".repeat(16)))));
        refused("get", "/");
        refused("get", "/documents/d-" + "0".repeat(32));
        asked("no key that anybody ever gave out to anyone", "/v1/statements")
                .then()
                .statusCode(401);
    }

    @Test
    void withAKeyAllIsReadAsElsewhere() {
        for (String path : List.of("/", "/v1/statements")) {
            assertThat(asked(KEY, path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatSaysNothingOfTheRecordStaysOpen() {
        String styles = Jsoup.parse(asked(KEY, "/").asString())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
        for (String path : List.of("/openapi", styles, "/q/health/live")) {
            RestAssured.get(path).then().statusCode(200);
        }
    }

    private static void refused(String method, String path) {
        Response answer = RestAssured.given()
                .contentType("application/json")
                .request(Method.valueOf(method.toUpperCase(Locale.ROOT)), path);
        assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(401);
        answer.then()
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString(ApiKeyMechanism.HEADER))
                .body("code", equalTo("unauthenticated"));
    }

    private static Response asked(String key, String path) {
        return RestAssured.given().header(ApiKeyMechanism.HEADER, key).get(path);
    }
}
