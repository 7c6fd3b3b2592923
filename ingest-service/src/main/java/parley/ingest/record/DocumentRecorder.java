package parley.ingest.record;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
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
     * Records documents, all or none.
     *
     * @throws StaleRecordException if one of them has changed since it was read, or somebody has recorded another document
     *     meanwhile where a new one of these appeared, also if that is one of these
     */
    public void record(Collection<Reading> readings) {
        // In an order that is the same for all writers, lest two wait for each other.
        List<Reading> inOrder = readings.stream()
                .sorted(Comparator.comparing(reading -> reading.id().value()))
                .toList();
        Instant now = now();
        takeAddresses(inOrder);
        // Rows of one table after the other travel together.
        inOrder.forEach(reading -> writeDocument(reading, now));
        inOrder.forEach(reading -> writeVersion(reading, now));
        inOrder.forEach(this::writePublications);
        inOrder.forEach(reading -> writeExtraction(reading, now));
        // From here on what others wrote matters: who is who depends on all documents.
        changeLog.hold();
        changeLog.append(changes(inOrder, now));
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
        SpeakerChanges speaking = speakers.record(List.of(new SpeakerLedger.Said(before.id(), List.of(), false)));
        changes.addAll(speaking.recorded());
        changes.add(new Change.DocumentRetracted(before.id()));
        changes.addAll(negotiations.record(List.of(new NegotiationLedger.Told(before.id(), List.of(), false))));
        changes.addAll(speaking.withdrawn());
        changeLog.append(changes);
    }

    private DocumentRow locked(RecordedDocument before) {
        return documents
                .locked(before.id().value())
                .filter(row -> row.revision == before.revision())
                .orElseThrow(() -> new StaleRecordException(before.id() + " has changed meanwhile"));
    }

    private void takeAddresses(List<Reading> readings) {
        List<URI> addresses = readings.stream()
                .filter(Reading::isNew)
                .flatMap(reading -> reading.addresses().stream().distinct())
                .sorted()
                .toList();
        Set<URI> taken = new HashSet<>();
        for (URI address : addresses) {
            documents.lockAddress(address);
            if (!taken.add(address) || documents.publishedAt(address).isPresent()) {
                throw new StaleRecordException("another document was just recorded at " + address);
            }
        }
    }

    private void writeDocument(Reading reading, Instant now) {
        String version = reading.extraction().document().version().value();
        if (reading.before().isPresent()) {
            DocumentRow row = locked(reading.before().get());
            row.currentVersion = version;
            // The row itself may be unchanged; other writers must still see that the document is not.
            database.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        } else {
            DocumentRow row = new DocumentRow();
            row.id = reading.id().value();
            row.receivedAt = now;
            row.currentVersion = version;
            documents.persist(row);
        }
    }

    private void writeVersion(Reading reading, Instant now) {
        Document document = reading.extraction().document();
        String version = document.version().value();
        VersionRow row = reading.isNew() ? null : versions.findById(version);
        if (row == null) {
            row = new VersionRow();
            row.id = version;
            row.documentId = reading.id().value();
            row.ordinal =
                    reading.isNew() ? 1 : versions.ofDocument(row.documentId).size() + 1;
            row.text = document.text().value();
            row.receivedAt = now;
            row.title = document.title().orElse(null);
            versions.persist(row);
        } else if (row.documentId.equals(reading.id().value())) {
            row.title = document.title().orElse(null);
        } else {
            throw new StaleRecordException("the text of " + reading.id() + " was just recorded as " + row.documentId);
        }
    }

    private void writePublications(Reading reading) {
        List<Publication> appeared = reading.extraction().document().publications();
        publications.write(reading.id().value(), appeared, reading.isNew());
    }

    private void writeExtraction(Reading reading, Instant now) {
        Extraction extraction = reading.extraction();
        ExtractionRow row = new ExtractionRow();
        row.versionId = extraction.document().version().value();
        row.method = extraction.method();
        row.extractedAt = now;
        row.body = ExtractionJson.besidesStatements(extraction).toString();
        if (reading.isNew()) {
            database.persist(row);
        } else {
            database.merge(row);
        }
    }

    /** Brings statements, speakers and talks into agreement with the readings; the feed is held. */
    private List<Change> changes(List<Reading> readings, Instant now) {
        List<Change> changes = new ArrayList<>();
        List<StatementLedger.Settlement> settlements = new ArrayList<>();
        for (Reading reading : readings) {
            StatementLedger.Settlement settlement = settlement(reading);
            settlements.add(settlement);
            if (!reading.isNew()) {
                changes.addAll(statements.withdrawOthers(settlement, now));
            }
        }
        SpeakerChanges speaking =
                speakers.record(readings.stream().map(DocumentRecorder::said).toList());
        changes.addAll(speaking.recorded());
        for (int i = 0; i < readings.size(); i++) {
            changes.add(documentRecorded(readings.get(i).id(), readings.get(i).extraction()));
            changes.addAll(statements.record(settlements.get(i), now));
        }
        changes.addAll(negotiations.record(
                readings.stream().map(DocumentRecorder::told).toList()));
        changes.addAll(speaking.withdrawn());
        return changes;
    }

    private StatementLedger.Settlement settlement(Reading reading) {
        Extraction extraction = reading.extraction();
        return reading.isNew()
                ? statements.afterFirstReading(extraction.statements(), reading.id())
                : statements.afterReading(
                        extraction.statements(),
                        extraction.document().version(),
                        reading.id(),
                        speakers.partsIn(reading.id()));
    }

    private static SpeakerLedger.Said said(Reading reading) {
        Extraction extraction = reading.extraction();
        return new SpeakerLedger.Said(
                reading.id(), Mentions.of(extraction.speakers(), extraction.published()), reading.isNew());
    }

    private static NegotiationLedger.Told told(Reading reading) {
        return new NegotiationLedger.Told(
                reading.id(), Accounts.of(reading.id(), reading.extraction()), reading.isNew());
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
