package parley.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.Publication;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.text.OriginalText;

class BatchChunkTest {

    private final BatchChunk chunk = new BatchChunk();

    @Test
    void aTextIsThereOnce() {
        chunk.add(BatchChunk.Item.of(1, Document.of("One.")));
        assertThat(chunk.admits(BatchChunk.Item.of(2, Document.of("One.")))).isFalse();
        assertThat(chunk.admits(BatchChunk.Item.of(2, Document.of("Two.")))).isTrue();
    }

    @Test
    void anAddressIsThereOnceAsItsTextsAreVersionsOfOneDocument() {
        chunk.add(BatchChunk.Item.of(1, appearedAt("One.", "https://post.example/a")));
        assertThat(chunk.admits(BatchChunk.Item.of(2, appearedAt("Two.", "https://post.example/a"))))
                .isFalse();
        assertThat(chunk.admits(BatchChunk.Item.of(2, appearedAt("Two.", "https://post.example/b"))))
                .isTrue();
    }

    @Test
    void linesThatCannotBeReadAreAnsweredWithTheOthersUntilItIsFull() {
        BatchChunk.Item bad = BatchChunk.Item.of(1, Problem.of(ProblemCode.MALFORMED_JSON, "bad"));
        for (int i = 0; i < BatchChunk.MOST; i++) {
            assertThat(chunk.admits(bad)).isTrue();
            chunk.add(bad);
        }
        assertThat(chunk.admits(bad)).isFalse();
        assertThat(chunk.items()).hasSize(BatchChunk.MOST);
    }

    private static Document appearedAt(String text, String address) {
        return new Document(
                OriginalText.of(text),
                Optional.empty(),
                List.of(new Publication(Optional.empty(), Optional.of(URI.create(address)), Optional.empty())));
    }
}
