package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    @Test
    void whatAlertsAndDashboardAskForIsServed() throws IOException {
        Http.submit(Http.newText());
        String metrics = metrics();
        assertThat(watched())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void problemsAreCountedByTheirKind() {
        double before = problems("not_found");
        given().get("/v1/documents/d-0000000000000000").then().statusCode(404);
        assertThat(problems("not_found")).isEqualTo(before + 1);
    }

    @Test
    void aBadLineOfABatchIsCountedThoughTheBatchIsAnswered() {
        double before = problems("malformed_json");
        given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body("{\"text\": \n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch")
                .then()
                .statusCode(200);
        assertThat(problems("malformed_json")).isEqualTo(before + 1);
    }

    private static List<String> watched() throws IOException {
        return Files.readAllLines(Path.of("../deploy/operations/metrics.txt")).stream()
                .filter(line -> line.startsWith("ingest "))
                .map(line -> line.substring("ingest ".length()))
                .toList();
    }

    private static double problems(String code) {
        Matcher counter = Pattern.compile("(?m)^parley_problems_total\\{code=\"" + code + "\"} (.*)$")
                .matcher(metrics());
        return counter.find() ? Double.parseDouble(counter.group(1)) : 0;
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
