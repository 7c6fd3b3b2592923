package parley.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.ingest.feed.ChangeLog;
import parley.ingest.platform.Http;
import parley.speaker.Roster;

@QuarkusTest
class DocumentRecorderTest {

    @Inject
    DocumentRecorder recorder;

    @Inject
    RecordedDocuments documents;

    @Inject
    StatementRepository statements;

    @Inject
    ChangeLog changes;

    @Test
    void aTransactionThatFailsLeavesNothingAndNoGapInTheFeed() {
        Extraction extraction = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(extraction.document().version());
        long before = changes.lastPosition();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    recorder.recordNew(id, extraction, List.of());
                    throw new IllegalStateException("the power goes out");
                }))
                .hasMessage("the power goes out");
        assertThat(documents.find(id)).isEmpty();
        assertThat(documents.versionsOf(id)).isEmpty();
        assertThat(documents.statementsOf(id)).isZero();
        assertThat(changes.lastPosition()).isEqualTo(before);
        QuarkusTransaction.requiringNew().run(() -> recorder.recordNew(id, extraction, List.of()));
        assertThat(changes.after(before, 1000, Long.MAX_VALUE).get(0).position())
                .isEqualTo(before + 1);
    }

    @Test
    void whoStartedFromAnOlderStateIsToldToStartOver() {
        Extraction first = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(first.document().version());
        QuarkusTransaction.requiringNew().run(() -> recorder.recordNew(id, first, List.of()));
        RecordedDocument seen = documents.find(id).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> recorder.recordAgain(seen, extraction(Http.newText())));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> recorder.recordAgain(seen, extraction(Http.newText()))))
                .isInstanceOf(StaleRecordException.class);
        assertThat(documents.versionsOf(id)).hasSize(2);
    }

    @Test
    void twoNewDocumentsCannotTakeTheSameAddress() {
        URI address = URI.create("https://post.example/" + UUID.randomUUID());
        Document withAddress = new Document(
                extraction(Http.newText()).document().text(),
                java.util.Optional.empty(),
                List.of(new parley.document.Publication(
                        java.util.Optional.empty(), java.util.Optional.of(address), java.util.Optional.empty())));
        Extraction first = Extractor.rules().extract(withAddress, Roster.empty());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        recorder.recordNew(DocumentId.ofFirst(first.document().version()), first, List.of(address)));
        Extraction second = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(second.document().version());
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> recorder.recordNew(id, second, List.of(address))))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageContaining(address.toString());
    }

    @Test
    void aSecondReadingWithTheSameResultTellsNoStatementAgain() {
        Extraction extraction = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(extraction.document().version());
        QuarkusTransaction.requiringNew().run(() -> recorder.recordNew(id, extraction, List.of()));
        long before = changes.lastPosition();
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.recordAgain(documents.find(id).orElseThrow(), extraction));
        assertThat(changes.after(before, 10, Long.MAX_VALUE))
                .singleElement()
                .satisfies(change -> assertThat(change.json()).contains("DocumentRecorded"));
        long standing = QuarkusTransaction.requiringNew().call(() -> statements.countStandingIn(id.value()));
        assertThat(standing).isEqualTo(extraction.statements().size()).isPositive();
    }

    private static Extraction extraction(String text) {
        return Extractor.rules().extract(Document.of(text), Roster.empty());
    }
}
