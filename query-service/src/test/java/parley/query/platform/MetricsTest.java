package parley.query.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.query.fixture.RecordTest;

@QuarkusTest
class MetricsTest extends RecordTest {

    @Test
    void whatAlertsAndDashboardAskForIsServed() throws IOException {
        given().get("/v1/statements").then().statusCode(200);
        verified(Map.of("quote", "nobody has ever said these words"));
        String metrics = metrics();
        assertThat(watched())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void problemsAreCountedByTheirKind() {
        double before = problems("unknown_parameter");
        given().get("/v1/statements?nonsense=1").then().statusCode(400);
        assertThat(problems("unknown_parameter")).isEqualTo(before + 1);
    }

    private static List<String> watched() throws IOException {
        return Files.readAllLines(Path.of("../deploy/operations/metrics.txt")).stream()
                .filter(line -> line.startsWith("query "))
                .map(line -> line.substring("query ".length()))
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
