package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.document.Document;

class PdfReaderTest {

    /** Held, as loggers that nobody holds forget their level; what it says of broken files is not wanted here. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    @BeforeAll
    static void silence() {
        PDFBOX.setLevel(Level.OFF);
    }

    @Test
    void linesAreJoinedParagraphsAndTheTitleKept() throws UnreadableTextException {
        Document document = PdfReader.read(PdfFile.of(List.of(List.of(
                "\"We will come,\" said Minister Orla Venn before the ses-",
                "sion began.",
                "",
                "Her counterpart Ivo Marn said that Karelund",
                "would wait."))));
        assertThat(document.text().value())
                .isEqualTo("\"We will come,\" said Minister Orla Venn before the session began.\n\n"
                        + "Her counterpart Ivo Marn said that Karelund would wait.");
        assertThat(document.title()).contains("Talks to go on");
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOutAndASentenceGoesOnOverThePage() throws UnreadableTextException {
        List<List<String>> pages = List.of(
                page("Orla Venn said that the talks", 1),
                page("would go on. Ivo Marn said that", 2),
                page("Karelund agreed.", 3));
        assertThat(PdfReader.read(PdfFile.of(pages)).text().value())
                .isEqualTo("Orla Venn said that the talks would go on. Ivo Marn said that\n\nKarelund agreed.");
    }

    private static List<String> page(String line, int number) {
        return List.of("Ministry of Foreign Affairs", "", line, "", "Page " + number + " of 3");
    }

    @Test
    void whatCannotBeReadIsAProblemWhateverIsWrongWithIt() {
        byte[] whole = PdfFile.of(List.of(List.of("Orla Venn said that the talks would go on.")));
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> PdfReader.read("no PDF".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> PdfReader.read(PdfFile.locked(List.of(List.of("Orla Venn said no.")))))
                .withMessageContaining("password");
        for (int length = 0; length < whole.length; length += 37) {
            readOrRefuse(Arrays.copyOf(whole, length));
        }
        for (int at = 0; at < whole.length; at += 11) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x55;
            readOrRefuse(broken);
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(PdfReader.read(bytes).text()).isNotNull();
        } catch (UnreadableTextException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
