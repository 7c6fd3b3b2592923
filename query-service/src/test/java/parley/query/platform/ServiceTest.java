package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.query.fixture.RecordTest;

@QuarkusTest
class ServiceTest extends RecordTest {

    @Test
    void answersCarrySecurityHeaders() {
        for (String path : List.of("/", "/v1/statements", "/assets/any/parley.css")) {
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
}
