package parley.ingest.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.extraction.Extraction;
import parley.feed.Change;
import parley.ingest.feed.ChangeLog;
import parley.ingest.identity.NegotiationLedger;
import parley.ingest.identity.SpeakerChanges;
import parley.ingest.identity.SpeakerLedger;
import parley.joining.Accounts;
import parley.joining.Mentions;
import parley.json.ExtractionJson;
import parley.selector.PassageFactory;

/**
 * Writes documents and what was found in them, and tells the feed: everything or nothing, within the transaction of the
 * caller, for whom this is the last step of it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DocumentRecorder {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final PublicationRepository publications;
    private final StatementLedger statements;
    private final SpeakerLedger speakers;
    private final NegotiationLedger negotiations;
    private final EntityManager database;
    private final ChangeLog changeLog;
    private final Clock clock;

    DocumentRecorder(
            DocumentRepository documents,
            VersionRepository versions,
            PublicationRepository publications,
            StatementLedger statements,
            SpeakerLedger speakers,
            NegotiationLedger negotiations,
            EntityManager database,
            ChangeLog changeLog,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.publications = publications;
        this.statements = statements;
        this.speakers = speakers;
        this.negotiations = negotiations;
        this.database = database;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    /**
     * Records a document that nobody knows yet.
     *
     * @param addresses where it appeared; nobody may have recorded another document there meanwhile
     * @throws StaleRecordException if somebody has
     */
    public void recordNew(DocumentId id, Extraction extraction, List<URI> addresses) {
        for (URI address : addresses) {
            documents.lockAddress(address);
            if (documents.publishedAt(address).isPresent()) {
                throw new StaleRecordException("another document was just recorded at " + address);
            }
        }
        DocumentRow row = new DocumentRow();
        row.id = id.value();
        row.receivedAt = now();
        row.currentVersion = extraction.document().version().value();
        documents.persist(row);
        write(id, extraction, row.receivedAt);
    }

    /**
     * Records another state of a known document: a new version, or more publications of the current one.
     *
     * @param before what the extraction started from
     * @throws StaleRecordException if the document has changed since
     */
    public void recordAgain(RecordedDocument before, Extraction extraction) {
        DocumentRow row = locked(before);
        row.currentVersion = extraction.document().version().value();
        // The row itself may be unchanged; other writers must still see that the document is not.
        database.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        write(before.id(), extraction, now());
    }

    /**
     * Retracts a document with all its versions; its statements are withdrawn.
     *
     * @throws StaleRecordException if the document has changed since it was read
     */
    public void retract(RecordedDocument before) {
        Instant now = now();
        locked(before).retractedAt = now;
        changeLog.hold();
        List<Change> changes = new ArrayList<>(statements.withdrawAll(before.id(), now));
        SpeakerChanges speaking = speakers.record(before.id(), List.of());
        changes.addAll(speaking.recorded());
        changes.add(new Change.DocumentRetracted(before.id()));
        changes.addAll(negotiations.record(before.id(), List.of()));
        changes.addAll(speaking.withdrawn());
        changeLog.append(changes);
    }

    private DocumentRow locked(RecordedDocument before) {
        return documents
                .locked(before.id().value())
                .filter(row -> row.revision == before.revision())
                .orElseThrow(() -> new StaleRecordException(before.id() + " has changed meanwhile"));
    }

    private void write(DocumentId id, Extraction extraction, Instant now) {
        Document document = extraction.document();
        writeVersion(id, document, now);
        publications.write(id.value(), document.publications());
        writeExtraction(extraction, now);
        // From here on what others wrote matters: who is who depends on all documents.
        changeLog.hold();
        StatementLedger.Settlement settlement =
                statements.afterReading(extraction.statements(), document.version(), id, speakers.partsIn(id));
        List<Change> changes = new ArrayList<>(statements.withdrawOthers(settlement, now));
        SpeakerChanges speaking = speakers.record(id, Mentions.of(extraction.speakers(), extraction.published()));
        changes.addAll(speaking.recorded());
        changes.add(documentRecorded(id, extraction));
        changes.addAll(statements.record(settlement, now));
        changes.addAll(negotiations.record(id, Accounts.of(id, extraction)));
        changes.addAll(speaking.withdrawn());
        changeLog.append(changes);
    }

    private void writeVersion(DocumentId id, Document document, Instant now) {
        VersionId version = document.version();
        VersionRow row = versions.findById(version.value());
        if (row == null) {
            row = new VersionRow();
            row.id = version.value();
            row.documentId = id.value();
            row.ordinal = versions.ofDocument(id.value()).size() + 1;
            row.text = document.text().value();
            row.receivedAt = now;
            row.title = document.title().orElse(null);
            versions.persist(row);
        } else {
            row.title = document.title().orElse(null);
        }
    }

    private void writeExtraction(Extraction extraction, Instant now) {
        ObjectNode body = ExtractionJson.of(extraction.document().version().value(), extraction);
        body.remove(List.of("id", "version", "method", "statements", "speakers"));
        ExtractionRow row = new ExtractionRow();
        row.versionId = extraction.document().version().value();
        row.method = extraction.method();
        row.extractedAt = now;
        row.body = body.toString();
        database.merge(row);
    }

    private static Change documentRecorded(DocumentId id, Extraction extraction) {
        Document document = extraction.document();
        PassageFactory places = new PassageFactory(document.text());
        Optional<String> title = document.title().or(extraction::headline);
        List<Publication> publications = document.publications();
        return new Change.DocumentRecorded(
                id,
                document.version(),
                document.text().value(),
                title,
                publications,
                extraction.published(),
                extraction.segments().stream()
                        .map(segment -> new Change.SegmentMark(segment.kind(), places.position(segment.span())))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
