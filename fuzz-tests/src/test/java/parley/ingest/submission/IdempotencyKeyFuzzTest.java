package parley.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import parley.ingest.body.Body;
import parley.ingest.platform.ProblemException;

class IdempotencyKeyFuzzTest {

    private static final Body BODY = new Body(MediaType.TEXT_PLAIN_TYPE, new byte[] {'a'});

    @FuzzTest
    void anyHeaderIsAKeyOrRefused(byte[] bytes) {
        String header = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            IdempotencyKey key = IdempotencyKey.of(header, BODY, null);
            assertThat(key.value()).isEqualTo(header).isPrintable().hasSizeLessThanOrEqualTo(255);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }
}
