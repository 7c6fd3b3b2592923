package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class TextDecoderFuzzTest {

    @FuzzTest
    void anyBytesAreDecodedOrUnreadable(byte[] bytes) {
        try {
            String text = TextDecoder.decode(bytes, Optional.empty());
            assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), Optional.of(StandardCharsets.UTF_8)))
                    .as("what was decoded is text")
                    .isEqualTo(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (UnreadableTextException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
