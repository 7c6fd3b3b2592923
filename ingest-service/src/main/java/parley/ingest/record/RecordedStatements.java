package parley.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.feed.Change;
import parley.ingest.identity.SpeakerLedger;
import parley.ingest.platform.RecordJson;
import parley.statement.Statement;
import parley.statement.StatementId;

/** Statements of the record: reads them, and settles again what stands of them. */
@ApplicationScoped
@Transactional
public class RecordedStatements {

    private final StatementRepository rows;
    private final DocumentRepository documents;
    private final StatementLedger statements;
    private final SpeakerLedger speakers;
    private final Clock clock;

    RecordedStatements(
            StatementRepository rows,
            DocumentRepository documents,
            StatementLedger statements,
            SpeakerLedger speakers,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.statements = statements;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** What the record has under an id, standing or withdrawn; empty if it never had anything. */
    public Optional<RecordedStatement> find(StatementId id) {
        return rows.findByIdOptional(id.value()).map(this::recorded);
    }

    /** The standing statements of a document, in text order. */
    public List<RecordedStatement> standingIn(DocumentId document) {
        // What was split has one place in the order of what was found.
        return rows.standingIn(document.value()).stream()
                .map(row -> Map.entry(row.ordinal, recorded(row)))
                .sorted(Comparator.comparingInt(Map.Entry<Integer, RecordedStatement>::getKey)
                        .thenComparingInt(entry -> entry.getValue().statement().start()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The standing statements that are likeliest to be wrong, the least probable first.
     *
     * @param behind the one behind which to start
     * @param below the confidence below which a statement is doubtful
     */
    public List<RecordedStatement> doubtful(Optional<StatementId> behind, double below, int limit) {
        Optional<StatementRow> start = behind.flatMap(id -> rows.findByIdOptional(id.value()));
        double from = start.map(row -> row.confidence).orElse(0.0);
        return rows.doubtful(from, start.map(row -> row.id).orElse(""), below, limit).stream()
                .map(this::recorded)
                .toList();
    }

    /**
     * Brings documents into agreement with what curators said of their statements and speakers, and tells what changed.
     * Whoever calls holds the lock of the feed.
     */
    @Transactional(TxType.MANDATORY)
    public List<Change> settleAgain(Collection<DocumentId> of) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> changes = new ArrayList<>();
        for (DocumentId document : of) {
            DocumentRow row = documents.findById(document.value());
            if (row != null && row.retractedAt == null) {
                StatementLedger.Settlement settlement = statements.afterCuration(
                        new VersionId(row.currentVersion), document, speakers.partsIn(document));
                changes.addAll(statements.withdrawOthers(settlement, now));
                changes.addAll(statements.record(settlement, now));
            }
        }
        return changes;
    }

    private RecordedStatement recorded(StatementRow row) {
        return new RecordedStatement(
                new DocumentId(row.documentId),
                RecordJson.read(row.body, Statement.class),
                Optional.ofNullable(row.withdrawnAt));
    }
}
