package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PdfReaderFuzzTest {

    /**
     * What is no PDF, or a broken one, is told as unreadable, and nothing else is thrown. Files that take more memory or time
     * than there is are none of the reader's faults: {@code parley.pdf.PdfProcess} is there for them.
     */
    @FuzzTest
    void anyFileIsReadOrUnreadable(byte[] file) {
        try {
            assertThat(PdfReader.read(file).text().value()).isNotNull();
        } catch (UnreadableTextException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
