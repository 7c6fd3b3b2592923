package parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.ingest.record.DocumentRecorder;
import parley.ingest.record.Reading;
import parley.ingest.submission.Submissions;
import parley.speaker.Roster;
import parley.text.OriginalText;

/** The record is a function of the documents in it, not of the order in which they came or of those that left. */
@QuarkusTest
class OrderOfArrivalTest {

    @Inject
    Submissions submissions;

    @Inject
    DocumentRecorder recorder;

    @Inject
    RecordDump dump;

    @Test
    void twoHundredDocumentsGiveTheSameRecordInAnyOrder() {
        List<Document> documents = new ArrayList<>(CorpusDocument.first(200));
        assertThat(documents).hasSize(200);
        // The stories of the corpus tell of talks of their own each; only a reprint tells of the same ones.
        documents.addAll(documents.subList(0, 20).stream()
                .map(OrderOfArrivalTest::reprinted)
                .toList());
        String first = recordOf(documents);
        assertThat(first).contains("joined_to\":\"s-", "joined_to\":\"n-");
        Random random = new Random(11);
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(documents, random);
            assertThat(recordOf(documents)).isEqualTo(first);
        }
    }

    @Test
    void documentsRecordedTogetherGiveTheSameRecordAsOneByOne() {
        List<Document> documents = new ArrayList<>(CorpusDocument.first(60));
        documents.addAll(documents.subList(0, 20).stream()
                .map(OrderOfArrivalTest::reprinted)
                .toList());
        Collections.shuffle(documents, new Random(5));
        String oneByOne = recordOf(documents);
        dump.empty();
        for (int from = 0; from < documents.size(); from += 40) {
            List<Reading> together = documents.subList(from, from + 40).stream()
                    .map(document -> Reading.ofNew(Extractor.rules().extract(document, Roster.empty())))
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> recorder.record(together));
        }
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(oneByOne);
    }

    /** The folder of the five texts can be another one: {@code -Dparley.order.folder}. */
    @Test
    void fiveDocumentsGiveTheSameRecordInEachOfTheirOrders() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("parley.order.folder", "../samples")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .limit(5)
                    .toList()) {
                documents.add(Document.of(Files.readString(file)));
            }
        }
        assertThat(documents).hasSize(5);
        String first = recordOf(documents);
        List<List<Document>> orders = orders(documents);
        assertThat(orders)
                .hasSize(120)
                .allSatisfy(order -> assertThat(recordOf(order)).isEqualTo(first));
    }

    private static List<List<Document>> orders(List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Document>> orders = new ArrayList<>();
        for (Document first : documents) {
            List<Document> others = new ArrayList<>(documents);
            others.remove(first);
            for (List<Document> rest : orders(others)) {
                List<Document> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
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

    /** The same story in another document, so that both tell of the same talks. */
    private static Document reprinted(Document document) {
        return new Document(
                OriginalText.of(document.text().value() + "\n\nThis story was sent by an agency.\n"),
                document.title(),
                document.publications());
    }

    private String recordOf(List<Document> documents) {
        dump.empty();
        documents.forEach(
                document -> submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty()));
        return dump.ofWhatFollowsFromDocuments();
    }
}
