package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitFilterTest.TwoAnHour.class)
class RateLimitFilterTest {

    private static final String KEY = "a key of at least thirty-two characters";

    public static final class TwoAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.rate.requests", "2",
                    "parley.rate.window", "1h",
                    "parley.access.keys", "desk:contributor:" + hash(KEY));
        }

        private static String hash(String key) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void clientsAreRefusedWhatIsMoreThanTheyMayAsk() {
        Response first = extract("");
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=3600");
        assertThat(first.header("RateLimit")).matches("\"client\";r=1;t=\\d+");
        assertThat(first.header("Retry-After")).isNull();
        extract("");
        Response refused = extract("");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too_many_requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 1800L);

        assertThat(given().header("X-API-Key", KEY).get("/v1/roster").statusCode())
                .as("who has a key is counted by it, not by an address that others have too")
                .isNotEqualTo(429);
        assertThat(given().header("X-API-Key", "b" + KEY).get("/v1/roster").statusCode())
                .as("keys that nobody gave away are counted by their address")
                .isEqualTo(429);
        for (int page = 0; page < 5; page++) {
            assertThat(given().get("/v1/changes").statusCode())
                    .as("the feed is followed page by page")
                    .isEqualTo(200);
        }
        assertThat(given().get("/q/health/live").statusCode())
                .as("those who watch are not clients")
                .isEqualTo(200);
    }

    private static Response extract(String text) {
        return given().contentType("text/plain").body(text).post("/v1/extract");
    }
}
