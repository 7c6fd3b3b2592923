package parley.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.ingest.feed.ChangeLog;
import parley.ingest.platform.Http;
import parley.speaker.Roster;
import parley.text.OriginalText;

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
                    recorder.record(List.of(Reading.ofNew(extraction)));
                    throw new IllegalStateException("the power goes out");
                }))
                .hasMessage("the power goes out");
        assertThat(documents.find(id)).isEmpty();
        assertThat(documents.versionsOf(id)).isEmpty();
        assertThat(documents.statementsOf(id)).isZero();
        assertThat(changes.lastPosition()).isEqualTo(before);
        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(Reading.ofNew(extraction))));
        assertThat(changes.after(before, 1000, Long.MAX_VALUE).get(0).position())
                .isEqualTo(before + 1);
    }

    @Test
    void whoStartedFromAnOlderStateIsToldToStartOver() {
        Extraction first = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(first.document().version());
        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(Reading.ofNew(first))));
        RecordedDocument seen = documents.find(id).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.record(List.of(Reading.again(seen, extraction(Http.newText())))));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> recorder.record(List.of(Reading.again(seen, extraction(Http.newText()))))))
                .isInstanceOf(StaleRecordException.class);
        assertThat(documents.versionsOf(id)).hasSize(2);
    }

    @Test
    void twoNewDocumentsCannotTakeTheSameAddress() {
        URI address = URI.create("https://post.example/" + UUID.randomUUID());
        Extraction first = appearedAt(address);
        Extraction second = appearedAt(address);
        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(Reading.ofNew(first))));
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(Reading.ofNew(second)))))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageContaining(address.toString());
    }

    @Test
    void twoNewDocumentsOfOneGroupCannotTakeTheSameAddress() {
        URI address = URI.create("https://post.example/" + UUID.randomUUID());
        List<Reading> both = List.of(Reading.ofNew(appearedAt(address)), Reading.ofNew(appearedAt(address)));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> recorder.record(both)))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageContaining(address.toString());
        assertThat(documents.publishedAt(address)).isEmpty();
    }

    @Test
    void aTextThatMeanwhileBelongsToAnotherDocumentIsNotTaken() {
        Extraction first = extraction(Http.newText());
        Extraction other = extraction(Http.newText());
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.record(List.of(Reading.ofNew(first), Reading.ofNew(other))));
        RecordedDocument seen =
                documents.find(DocumentId.ofFirst(first.document().version())).orElseThrow();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> recorder.record(List.of(Reading.again(seen, other)))))
                .isInstanceOf(StaleRecordException.class);
    }

    @Test
    void aSecondReadingWithTheSameResultTellsNoStatementAgain() {
        Extraction extraction = extraction(Http.newText());
        DocumentId id = DocumentId.ofFirst(extraction.document().version());
        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(Reading.ofNew(extraction))));
        long before = changes.lastPosition();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        recorder.record(List.of(Reading.again(documents.find(id).orElseThrow(), extraction))));
        assertThat(changes.after(before, 10, Long.MAX_VALUE))
                .singleElement()
                .satisfies(change -> assertThat(change.json()).contains("DocumentRecorded"));
        long standing = QuarkusTransaction.requiringNew().call(() -> statements.countStandingIn(id.value()));
        assertThat(standing).isEqualTo(extraction.statements().size()).isPositive();
    }

    private static Extraction appearedAt(URI address) {
        Document document = new Document(
                OriginalText.of(Http.newText()),
                Optional.empty(),
                List.of(new Publication(Optional.empty(), Optional.of(address), Optional.empty())));
        return Extractor.rules().extract(document, Roster.empty());
    }

    private static Extraction extraction(String text) {
        return Extractor.rules().extract(Document.of(text), Roster.empty());
    }
}
