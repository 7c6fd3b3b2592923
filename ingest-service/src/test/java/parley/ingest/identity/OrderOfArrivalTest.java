package parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.ingest.submission.Submissions;

/** The record is a function of the documents in it, not of the order in which they came or of those that left. */
@QuarkusTest
class OrderOfArrivalTest {

    @Inject
    Submissions submissions;

    @Inject
    RecordDump dump;

    @Test
    void twoHundredDocumentsGiveTheSameRecordInAnyOrder() {
        List<Document> documents = new ArrayList<>(CorpusDocument.first(200));
        assertThat(documents).hasSize(200);
        String first = recordOf(documents);
        assertThat(first).contains("joined_to\":\"s-");
        Random random = new Random(11);
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(documents, random);
            assertThat(recordOf(documents)).isEqualTo(first);
        }
    }

    @Test
    void whatARetractedDocumentSaidIsGoneAsIfItHadNeverBeenSaid() {
        List<Document> documents = CorpusDocument.first(60);
        String without = recordOf(documents.subList(0, 30));
        dump.empty();
        documents.forEach(
                document -> submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty()));
        documents
                .subList(30, 60)
                .forEach(document -> submissions.retract(parley.document.DocumentId.ofFirst(document.version())));
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(without);
    }

    private String recordOf(List<Document> documents) {
        dump.empty();
        documents.forEach(
                document -> submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty()));
        return dump.ofWhatFollowsFromDocuments();
    }
}
