package parley.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.reader.PdfReader;
import parley.reader.UnreadableTextException;
import parley.reader.UnreadableTextException.Reason;

/** What the hostile files do is seen without the process: their reader never comes back, or takes the virtual machine along. */
class PdfProcessTest {

    @Test
    void theAnswerIsThatOfTheReader() throws UnreadableTextException {
        byte[] file = HostilePdf.saying("Orla Venn said that the talks would go on.");
        assertThat(PdfProcess.read(file)).isEqualTo(PdfReader.read(file));
        assertThat(PdfProcess.read(file).text().value()).isEqualTo("Orla Venn said that the talks would go on.");
    }

    @Test
    void soIsItsRefusal() {
        assertRefused(
                new PdfProcess(64, Duration.ofMinutes(1)), "no PDF".getBytes(StandardCharsets.UTF_8), Reason.BINARY);
    }

    @Test
    void aFileThatUnpacksToMoreThanThereIsMemoryIsRefused() {
        byte[] bomb = HostilePdf.packedTwice();
        assertThat(bomb).hasSizeLessThan(50_000);
        assertRefused(new PdfProcess(64, Duration.ofMinutes(1)), bomb, Reason.TOO_LONG);
    }

    @Test
    void aFontWithMoreWidthsThanThereIsMemoryIsRefused() {
        assertRefused(new PdfProcess(64, Duration.ofMinutes(1)), HostilePdf.widthsWithoutEnd(), Reason.TOO_LONG);
    }

    @Test
    @Timeout(60)
    void aFileThatIsNeverReadToItsEndIsRefusedInTime() {
        assertRefused(new PdfProcess(64, Duration.ofSeconds(5)), HostilePdf.formsInForms(), Reason.TOO_LONG);
    }

    @Test
    void afterARefusalOthersAreRead() throws UnreadableTextException {
        for (int i = 0; i < 3; i++) {
            assertRefused(new PdfProcess(64, Duration.ofMillis(1)), HostilePdf.saying("No."), Reason.TOO_LONG);
        }
        assertThat(PdfProcess.read(HostilePdf.saying("Yes.")).text().value()).isEqualTo("Yes.");
    }

    private static void assertRefused(PdfProcess process, byte[] file, Reason reason) {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> process.readInTurn(file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
