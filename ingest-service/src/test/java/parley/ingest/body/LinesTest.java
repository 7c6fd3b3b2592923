package parley.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesAreNumberedAndAnEmptyEndIsNoLine() throws IOException {
        Lines lines = lines("a\n\nb\n", 10);
        assertThat(text(lines)).contains("1:a");
        assertThat(text(lines)).contains("2:");
        assertThat(text(lines)).contains("3:b");
        assertThat(text(lines)).isEmpty();
    }

    @Test
    void aLastLineNeedsNoLineFeed() throws IOException {
        Lines lines = lines("a\nb", 10);
        assertThat(text(lines)).contains("1:a");
        assertThat(text(lines)).contains("2:b");
        assertThat(text(lines)).isEmpty();
    }

    @Test
    void aLineOfExactlyTheLimitIsWholeAndALongerOneIsPassedOver() throws IOException {
        Lines lines = lines("abcde\nabcdef\nab", 5);
        assertThat(text(lines)).contains("1:abcde");
        Lines.Line tooLarge = lines.next().orElseThrow();
        assertThat(tooLarge.tooLarge()).isTrue();
        assertThat(tooLarge.bytes()).isEmpty();
        assertThat(tooLarge.isBlank()).isFalse();
        assertThat(text(lines)).contains("3:ab");
    }

    private static Lines lines(String text, long limit) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    }

    private static Optional<String> text(Lines lines) throws IOException {
        return lines.next().map(line -> line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8));
    }
}
