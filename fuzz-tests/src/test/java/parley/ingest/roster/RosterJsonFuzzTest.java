package parley.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import parley.ingest.platform.ProblemException;

class RosterJsonFuzzTest {

    @FuzzTest
    void anyJsonIsARosterOrRefused(byte[] bytes) {
        try {
            RosterJson.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isBetween(400, 499);
        }
    }
}
