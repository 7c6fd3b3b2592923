package parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import parley.ingest.platform.ProblemException;

class LastEventFuzzTest {

    @FuzzTest
    void anyLastEventIsAPositionOrRefused(byte[] bytes) {
        try {
            assertThat(ChangeFeedResource.eventId(new String(bytes, StandardCharsets.UTF_8)))
                    .isNotNegative();
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }
}
