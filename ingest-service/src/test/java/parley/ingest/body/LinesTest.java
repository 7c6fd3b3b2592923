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

    @Test
    void aLineIsReadyOnceItHasComeWhole() throws IOException {
        ByteArrayInputStream come = bytes("a\nb\nc");
        Lines lines = new Lines(come, 10);
        assertThat(lines.isReady()).isTrue();
        assertThat(text(lines)).contains("1:a");
        assertThat(lines.isReady()).isTrue();
        assertThat(text(lines)).contains("2:b");
        assertThat(lines.isReady()).isFalse();
        assertThat(text(lines)).contains("3:c");
        assertThat(lines.isReady()).isFalse();
        assertThat(text(lines)).isEmpty();
    }

    @Test
    void linesAcrossWhatIsReadAtOnceAreWhole() throws IOException {
        String text = ("x".repeat(99_999) + "\n").repeat(10);
        Lines lines = new Lines(bytes(text), 100_000);
        StringBuilder all = new StringBuilder();
        for (Optional<Lines.Line> line = next(lines); line.isPresent(); line = next(lines)) {
            all.append(new String(line.get().bytes(), StandardCharsets.UTF_8)).append('\n');
        }
        assertThat(all).hasToString(text);
    }

    private static Optional<Lines.Line> next(Lines lines) throws IOException {
        lines.isReady();
        return lines.next();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Lines lines(String text, long limit) {
        return new Lines(bytes(text), limit);
    }

    private static Optional<String> text(Lines lines) throws IOException {
        return lines.next().map(line -> line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8));
    }
}
