package parley.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parley.cli.CommandFailedException;
import parley.document.Document;

class CatalogueFuzzTest {

    /** What is wrong in a catalogue is told with its file and line. */
    @FuzzTest
    void anyFileIsACatalogueOrRefused(byte[] bytes) {
        try {
            Catalogue.read(bytes, "index.ndjson").entryOf("a.txt").completing(Document.of("text"));
        } catch (CommandFailedException e) {
            assertThat(e).hasMessageStartingWith("index.ndjson");
        }
    }
}
