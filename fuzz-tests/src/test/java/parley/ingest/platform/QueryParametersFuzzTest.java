package parley.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;

class QueryParametersFuzzTest {

    private static final List<String> KNOWN = List.of("after", "limit", "wait", "mode");

    /** A line for each key with its value. */
    @FuzzTest
    void anyQueryIsUnderstoodOrRefused(byte[] bytes) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            given.add(parts[0], parts.length < 2 ? "" : parts[1]);
        });
        try {
            QueryParameters query = QueryParameters.of(given, KNOWN);
            assertThat(query.number("after", 0, Long.MAX_VALUE, 0)).isNotNegative();
            assertThat(query.number("limit", 1, 1000, 100)).isBetween(1L, 1000L);
            assertThat(query.number("wait", 0, 30, 0)).isBetween(0L, 30L);
            ModeParameter.in(given);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }
}
