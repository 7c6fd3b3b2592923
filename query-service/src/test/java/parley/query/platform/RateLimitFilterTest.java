package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.query.fixture.RecordTest;

@QuarkusTest
@TestProfile(RateLimitFilterTest.TwoAnHour.class)
class RateLimitFilterTest extends RecordTest {

    public static final class TwoAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.rate.requests", "2", "parley.rate.window", "1h");
        }
    }

    @Test
    void clientsAreToldWhatIsLeftAndThenRefused() {
        Response first = RestAssured.get("/v1/statements");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=3600");
        assertThat(first.header("RateLimit")).matches("\"client\";r=1;t=\\d+");
        assertThat(first.header("Retry-After")).isNull();
        assertThat(RestAssured.get("/v1/speakers?type=ghost").header("RateLimit"))
                .as("problems count too")
                .startsWith("\"client\";r=0;");
        Response refused = RestAssured.get("/v1/statements");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too_many_requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 1800L);
        assertThat(RestAssured.get("/q/health/live").statusCode())
                .as("those who watch are not clients")
                .isEqualTo(200);
    }
}
