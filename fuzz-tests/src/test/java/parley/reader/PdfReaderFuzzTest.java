package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PdfReaderFuzzTest {

    /** What is no PDF, or a broken one, is told as unreadable, and nothing else is thrown. */
    @FuzzTest
    void anyFileIsReadOrUnreadable(byte[] file) {
        try {
            assertThat(PdfReader.read(file).text().value()).isNotNull();
        } catch (UnreadableTextException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
