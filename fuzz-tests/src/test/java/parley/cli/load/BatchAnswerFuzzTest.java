package parley.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import parley.cli.load.BatchAnswer.Outcome;

class BatchAnswerFuzzTest {

    /** Only what says so is a document in the record. */
    @FuzzTest
    void anyLineIsAnAnswerOrNone(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        try {
            BatchAnswer answer = BatchAnswer.read(line);
            if (answer.outcome() != Outcome.REFUSED) {
                assertThat(line).contains("{");
                assertThat(answer.reason()).isEmpty();
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotNull();
        }
    }
}
