package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.document.Document;

class MetadataFuzzTest {

    /** Title, address, publisher and date, a line each. */
    @FuzzTest
    void anyFieldsAreUsableOrRefused(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
        try {
            Metadata metadata = Metadata.of(name -> {
                int line = Metadata.FIELDS.indexOf(name);
                return line < lines.length ? Optional.of(lines[line]) : Optional.empty();
            });
            Document document = metadata.completing(Document.of("text"));
            assertThat(document.title()).isEqualTo(metadata.title());
            metadata.publication()
                    .url()
                    .ifPresent(url -> assertThat(url.getHost()).isNotNull());
        } catch (InvalidFieldException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
