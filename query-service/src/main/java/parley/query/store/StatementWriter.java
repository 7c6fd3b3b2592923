package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;

/**
 * Writes what the feed says of statements, a page of changes at a time: {@link #begin}, then what each change says, then, when
 * all of the page is flushed, {@link #settle} and {@link #touch}. Thread-safe.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StatementWriter {

    private static final String SETTLE = """
        update statement s set speaker_id = coalesce(p.joined_to, p.id), changed = ? from speaker p
        where p.id = s.told_speaker_id and s.speaker_id <> coalesce(p.joined_to, p.id) and %s = any (?)
        returning s.id
        """;

    private final NewRows begun;
    private final StatementBodies bodies;
    private final RecordHistory history;
    private final Sql sql;

    @Inject
    StatementWriter(NewRows begun, StatementBodies bodies, RecordHistory history, Sql sql) {
        this.begun = begun;
        this.bodies = bodies;
        this.history = history;
        this.sql = sql;
    }

    /** Reads the rows of these at once, or begins them; they must all be written before the transaction ends. */
    public void begin(Collection<StatementId> ids) {
        begun.begin(StatementRow.class, ids.stream().map(StatementId::value).toList(), row -> row.id, id -> {
            StatementRow row = new StatementRow();
            row.id = id;
            return row;
        });
    }

    /** Writes a statement over what was known of it; who stands for its speaker is settled later. */
    public void record(Change.StatementRecorded change, Instant at, long position) {
        Statement statement = change.statement();
        StatementRow row = row(statement.id());
        if (row.body == null) {
            row.recorded = position;
            row.recordedAt = at;
        }
        row.updatedAt = at;
        row.documentId = change.document().value();
        row.ordinal = change.ordinal();
        row.toldSpeakerId = statement.speaker().id().map(SpeakerId::value).orElse(null);
        row.speakerId = row.toldSpeakerId;
        row.body = bodies.write(statement);
        row.withdrawnAt = null;
        row.changed = position;
    }

    /** Takes a statement out of the record and leaves its tombstone. */
    public void withdraw(Change.StatementWithdrawn change, Instant at, long position) {
        StatementRow row = row(change.statement());
        row.documentId = change.document().value();
        row.toldSpeakerId = null;
        row.speakerId = null;
        if (row.body != null) {
            history.withdrawn(row, at, position);
        }
        row.body = null;
        row.withdrawnAt = at;
        row.changed = position;
    }

    /**
     * Gives statements to those who stand for their speakers.
     *
     * @param recorded statements that were written
     * @param moved speakers for whom somebody else stands than before
     * @return the ids of those that another one stood for before
     */
    public Set<String> settle(Collection<String> recorded, Collection<SpeakerId> moved, long position) {
        Set<String> given = new HashSet<>(settle("s.id", recorded, position));
        given.addAll(
                settle("s.told_speaker_id", moved.stream().map(SpeakerId::value).toList(), position));
        return given;
    }

    private Set<String> settle(String column, Collection<String> ids, long position) {
        Set<String> given = new HashSet<>();
        if (!ids.isEmpty()) {
            sql.run(SETTLE.formatted(column), (connection, statement) -> {
                statement.setLong(1, position);
                statement.setArray(2, Sql.array(connection, ids));
                Sql.read(statement, row -> given.add(row.getString(1)));
            });
        }
        return given;
    }

    /**
     * Notes that what the statements of documents and speakers show has changed.
     *
     * @param since position of the first change of the page: what was written since then is noted already
     * @param position of the last one
     */
    public void touch(Collection<DocumentId> documents, Collection<SpeakerId> speakers, long since, long position) {
        touch("document_id", documents.stream().map(DocumentId::value).toList(), since, position);
        touch("speaker_id", speakers.stream().map(SpeakerId::value).toList(), since, position);
    }

    private void touch(String column, Collection<String> ids, long since, long position) {
        if (!ids.isEmpty()) {
            sql.run(
                    "update statement set changed = ? where " + column + " = any (?) and changed < ?",
                    (connection, statement) -> {
                        statement.setLong(1, position);
                        statement.setArray(2, Sql.array(connection, ids));
                        statement.setLong(3, since);
                        statement.executeUpdate();
                    });
        }
    }

    private StatementRow row(StatementId id) {
        return begun.row(StatementRow.class, id.value());
    }
}
