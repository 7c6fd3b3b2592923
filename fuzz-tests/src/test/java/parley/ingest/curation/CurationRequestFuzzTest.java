package parley.ingest.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.ingest.platform.ProblemException;

class CurationRequestFuzzTest {

    @FuzzTest
    void anyJsonIsACorrectionOrRefused(byte[] bytes) {
        try {
            CurationRequest.read(new String(bytes, StandardCharsets.UTF_8), new Caller(Optional.empty()));
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isBetween(400, 499);
        }
    }
}
