package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import parley.document.Document;

class HtmlReaderFuzzTest {

    /** Any bytes are read, unless they make a page larger than any, and the same bytes give the same document. */
    @FuzzTest
    void anyPageIsRead(byte[] page) {
        String html = new String(page, HtmlCharset.declaredIn(page).orElse(StandardCharsets.UTF_8));
        try {
            Document document = HtmlReader.read(html);
            assertThat(HtmlReader.read(html)).isEqualTo(document);
        } catch (UnreadableTextException e) {
            assertThat(e.reason()).isEqualTo(UnreadableTextException.Reason.TOO_LONG);
        }
    }
}
