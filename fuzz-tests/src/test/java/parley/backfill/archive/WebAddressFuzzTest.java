package parley.backfill.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class WebAddressFuzzTest {

    /** What is an address stays as it is; what was made one is one, and is not changed again. */
    @FuzzTest
    void anyAddressOfACrawlIsUsableOrRefused(byte[] bytes) {
        String target = new String(bytes, StandardCharsets.UTF_8);
        String usable = WebAddress.usable(target);
        assertThat(usable).doesNotContain(" ", "<", ">", "\"");
        assertThat(WebAddress.usable(usable)).isEqualTo(usable);
        try {
            DocumentLine.metadata(WebAddress.fields(target));
        } catch (UnusableRecordException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
