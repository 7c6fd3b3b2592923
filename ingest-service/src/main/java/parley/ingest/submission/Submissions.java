package parley.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.Publications;
import parley.extraction.Extraction;
import parley.extraction.ExtractionMode;
import parley.ingest.extract.MeasuredExtractor;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.DocumentRecorder;
import parley.ingest.record.Reading;
import parley.ingest.record.RecordedDocument;
import parley.ingest.record.RecordedDocuments;
import parley.ingest.submission.Receipt.Outcome;

/**
 * Takes documents into the record.
 *
 * <p>A text that is known belongs to the document it belongs to; else an address that is known says whose new version it is;
 * else it is a new document. A repetition changes nothing. Documents are read outside of the transaction and recorded in one,
 * together with others that come at the same time; whoever loses against another writer starts over. Thread-safe.
 */
@ApplicationScoped
public class Submissions {

    private final RecordedDocuments documents;
    private final DocumentRecorder recorder;
    private final SharedRecordings recordings;
    private final MeasuredExtractor extractor;
    private final IdempotencyKeys keys;
    private final SubmissionMetrics metrics;

    Submissions(
            RecordedDocuments documents,
            DocumentRecorder recorder,
            SharedRecordings recordings,
            MeasuredExtractor extractor,
            IdempotencyKeys keys,
            SubmissionMetrics metrics) {
        this.documents = documents;
        this.recorder = recorder;
        this.recordings = recordings;
        this.extractor = extractor;
        this.keys = keys;
        this.metrics = metrics;
    }

    /** What to record: another state of a document that stands, or a new one. */
    private record Plan(Optional<RecordedDocument> before, Document next, Outcome outcome) {}

    /**
     * Receives a document.
     *
     * @param mode how thoroughly to read it; if empty, as the service is set. A text that is recorded is not read again
     * @param key the sender's name for the request, if it has one
     * @throws ProblemException if its document was retracted, or the key was used for another request
     */
    public Receipt receive(Document submitted, Optional<ExtractionMode> mode, Optional<IdempotencyKey> key) {
        Receipt receipt = inTurn(
                () -> planFor(submitted).before(),
                () -> key.flatMap(keys::answerTo).orElseGet(() -> carryOut(planFor(submitted), submitted, mode, key)));
        metrics.count(receipt);
        return receipt;
    }

    /**
     * Makes a text the current version of a document.
     *
     * @param mode how thoroughly to read it; if empty, as the service is set
     * @throws ProblemException if there is no such document, it was retracted, or the text belongs to another
     */
    public Receipt replace(DocumentId id, Document submitted, Optional<ExtractionMode> mode) {
        Receipt receipt = inTurn(
                () -> Optional.of(standing(id)),
                () -> carryOut(planForReplacement(standing(id), submitted), submitted, mode, Optional.empty()));
        metrics.count(receipt);
        return receipt;
    }

    /**
     * Retracts a document.
     *
     * @throws ProblemException if there is no such document or it was retracted before
     */
    public void retract(DocumentId id) {
        inTurn(() -> Optional.of(standing(id)), () -> {
            RecordedDocument document = standing(id);
            QuarkusTransaction.joiningExisting().run(() -> recorder.retract(document));
            return id;
        });
    }

    /**
     * Retracts the document that appeared at an address.
     *
     * @throws ProblemException if there is none or it was retracted before
     */
    public void retract(URI address) {
        retract(documents
                .publishedAt(address)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no document from " + address))
                .id());
    }

    /**
     * A document that has not been retracted.
     *
     * @throws ProblemException if there is none
     */
    public RecordedDocument standing(DocumentId id) {
        return notRetracted(documents
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such document: " + id)));
    }

    /** Acts; once that has failed against other writers, with the document concerned held from before it is read. */
    private <T> T inTurn(Supplier<Optional<RecordedDocument>> concerned, Supplier<T> act) {
        return Conflicts.retrying(
                act,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    concerned.get().ifPresent(document -> documents.hold(document.id()));
                    return act.get();
                }));
    }

    private Plan planFor(Document submitted) {
        Optional<RecordedDocument> sameText =
                documents.withVersion(submitted.version()).map(Submissions::notRetracted);
        if (sameText.isPresent()) {
            return completed(sameText.get(), submitted);
        }
        return addresses(submitted).stream()
                .map(documents::publishedAt)
                .flatMap(Optional::stream)
                .findFirst()
                .map(known -> newVersion(known, submitted))
                .orElseGet(() -> new Plan(Optional.empty(), submitted, Outcome.CREATED));
    }

    private Plan planForReplacement(RecordedDocument known, Document submitted) {
        Optional<RecordedDocument> sameText = documents.withVersion(submitted.version());
        if (sameText.isPresent() && !sameText.get().id().equals(known.id())) {
            throw new ProblemException(
                    ProblemCode.TEXT_OF_OTHER_DOCUMENT,
                    "this text is a version of " + sameText.get().id() + ", not of " + known.id());
        }
        boolean isCurrent = known.current().version().equals(submitted.version());
        return isCurrent ? completed(known, submitted) : newVersion(known, submitted);
    }

    private static Plan completed(RecordedDocument known, Document submitted) {
        Document current = known.current();
        boolean isCurrent = current.version().equals(submitted.version());
        Document next = new Document(
                current.text(),
                isCurrent ? current.title().or(submitted::title) : current.title(),
                Publications.union(current.publications(), submitted.publications()));
        return new Plan(Optional.of(known), next, next.equals(current) ? Outcome.UNCHANGED : Outcome.COMPLETED);
    }

    private static Plan newVersion(RecordedDocument known, Document submitted) {
        Document next = new Document(
                submitted.text(),
                submitted.title().or(known.current()::title),
                Publications.union(known.current().publications(), submitted.publications()));
        return new Plan(Optional.of(known), next, Outcome.NEW_VERSION);
    }

    private Receipt carryOut(
            Plan plan, Document submitted, Optional<ExtractionMode> mode, Optional<IdempotencyKey> key) {
        DocumentId id =
                plan.before().map(RecordedDocument::id).orElseGet(() -> DocumentId.ofFirst(submitted.version()));
        if (plan.outcome() == Outcome.UNCHANGED) {
            Receipt receipt = receipt(id, plan, submitted, documents.statementsOf(id));
            key.ifPresent(k -> QuarkusTransaction.joiningExisting().run(() -> keys.remember(k, receipt)));
            return receipt;
        }
        Extraction extraction = extractor.extract(plan.next(), mode);
        Receipt receipt = receipt(id, plan, submitted, extraction.statements().size());
        Reading reading = plan.before()
                .map(before -> Reading.again(before, extraction))
                .orElseGet(() -> Reading.ofNew(extraction));
        recordings.record(reading, () -> key.ifPresent(k -> keys.remember(k, receipt)));
        return receipt;
    }

    private static Receipt receipt(DocumentId id, Plan plan, Document submitted, long statements) {
        boolean created = plan.outcome() == Outcome.CREATED;
        return new Receipt(id, submitted.version(), created, plan.outcome(), statements);
    }

    private static List<URI> addresses(Document document) {
        return document.publications().stream()
                .map(Publication::url)
                .flatMap(Optional::stream)
                .toList();
    }

    private static RecordedDocument notRetracted(RecordedDocument document) {
        if (document.isRetracted()) {
            throw new ProblemException(
                    ProblemCode.DOCUMENT_RETRACTED,
                    document.id() + " was retracted at "
                            + document.retractedAt().orElseThrow());
        }
        return document;
    }
}
