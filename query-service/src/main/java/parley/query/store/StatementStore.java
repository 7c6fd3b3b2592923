package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;

/** The statements of the read model. Thread-safe. */
@ApplicationScoped
public class StatementStore implements PanacheRepositoryBase<StatementRow, String> {

    /**
     * A statement whose index entry may be out of date.
     *
     * @param changed position of the last change that touches the entry
     * @param statement empty if the statement was withdrawn
     */
    public record Changed(long changed, String id, Optional<StoredStatement> statement) {}

    private final RecordHistory history;

    @Inject
    StatementStore(RecordHistory history) {
        this.history = history;
    }

    /**
     * Writes a statement over what was known of it.
     *
     * @param standing who stands for its speaker
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change.StatementRecorded change, Optional<SpeakerId> standing, Instant at, long position) {
        Statement statement = change.statement();
        StatementRow row = rowOf(statement.id());
        if (row.body == null) {
            row.recorded = position;
            row.recordedAt = at;
        }
        row.updatedAt = at;
        row.documentId = change.document().value();
        row.ordinal = change.ordinal();
        row.toldSpeakerId = statement.speaker().id().map(SpeakerId::value).orElse(null);
        row.speakerId = standing.map(SpeakerId::value).orElse(null);
        row.body = RowJson.write(statement);
        row.withdrawnAt = null;
        row.changed = position;
        persist(row);
    }

    /** Takes a statement out of the record and leaves its tombstone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(Change.StatementWithdrawn change, Instant at, long position) {
        StatementRow row = rowOf(change.statement());
        row.documentId = change.document().value();
        row.toldSpeakerId = null;
        row.speakerId = null;
        if (row.body != null) {
            history.withdrawn(row, at, position);
        }
        row.body = null;
        row.withdrawnAt = at;
        row.changed = position;
        persist(row);
    }

    /** Notes that what the statements of a document show has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touchDocument(DocumentId document, long position) {
        update("changed = ?1 where documentId = ?2", position, document.value());
    }

    /** Notes that what the statements of a speaker show has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touchSpeaker(SpeakerId speaker, long position) {
        update("changed = ?1 where speakerId = ?2", position, speaker.value());
    }

    /**
     * Gives the statements of one speaker to the one that stands for it.
     *
     * @return the ids of those that another one stood for before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> giveTo(SpeakerId told, SpeakerId standing, long position) {
        List<StatementRow> given = list("toldSpeakerId = ?1 and speakerId <> ?2", told.value(), standing.value());
        for (StatementRow row : given) {
            row.speakerId = standing.value();
            row.changed = position;
        }
        return given.stream().map(row -> row.id).collect(Collectors.toSet());
    }

    @Transactional
    public Presence<StoredStatement> find(String id) {
        return findByIdOptional(id)
                .<Presence<StoredStatement>>map(StatementStore::presence)
                .orElseGet(() -> new Presence.Unknown<>(id));
    }

    /** Those of the statements that are in the record, by id. */
    @Transactional
    public Map<String, StoredStatement> findAll(Collection<String> ids) {
        Map<String, StoredStatement> found = new HashMap<>();
        for (StatementRow row : list("id in ?1 and body is not null", ids)) {
            found.put(row.id, stored(row));
        }
        return found;
    }

    /** The statements that entered the record by these changes, by their positions; without those that left it. */
    @Transactional
    public Map<Long, StoredStatement> recordedBy(Collection<Long> positions) {
        Map<Long, StoredStatement> found = new HashMap<>();
        for (StatementRow row : list("recorded in ?1 and body is not null", positions)) {
            found.put(row.recorded, stored(row));
        }
        return found;
    }

    /** By which changes those of the statements that are in the record entered it: their positions, which name index entries. */
    @Transactional
    public List<Long> entries(Collection<String> ids) {
        return getEntityManager()
                .createQuery(
                        "select s.recorded from StatementRow s where s.id in ?1 and s.body is not null", Long.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** The statements of a document, in text order. */
    @Transactional
    public List<StoredStatement> ofDocument(DocumentId document) {
        return list("documentId = ?1 and body is not null order by ordinal, id", document.value()).stream()
                .map(StatementStore::stored)
                .toList();
    }

    /** How many statements each of the speakers made; those without any are left out. */
    @Transactional
    public Map<SpeakerId, Long> countsOf(Collection<SpeakerId> speakers) {
        List<String> keys = speakers.stream().map(SpeakerId::value).toList();
        Map<SpeakerId, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select s.speakerId, count(s) from StatementRow s where s.speakerId in ?1 group by s.speakerId",
                        Object[].class)
                .setParameter(1, keys)
                .getResultList()
                .forEach(row -> counts.put(new SpeakerId((String) row[0]), (Long) row[1]));
        return counts;
    }

    /**
     * The statements whose entries changed, in the order of change.
     *
     * @param after position and id of the last one already seen
     * @param upTo position behind which nothing is wanted
     */
    @Transactional
    public List<Changed> changed(Changed after, long upTo, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from statement where (changed, id collate \"C\") > (?1, ?2) and changed <= ?3"
                                + " order by changed, id collate \"C\" limit ?4",
                        StatementRow.class)
                .setParameter(1, after.changed())
                .setParameter(2, after.id())
                .setParameter(3, upTo)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream()
                .map(StatementRow.class::cast)
                .map(row -> new Changed(
                        row.changed, row.id, row.body == null ? Optional.empty() : Optional.of(stored(row))))
                .toList();
    }

    private StatementRow rowOf(StatementId id) {
        return findByIdOptional(id.value()).orElseGet(() -> {
            StatementRow row = new StatementRow();
            row.id = id.value();
            return row;
        });
    }

    private static Presence<StoredStatement> presence(StatementRow row) {
        if (row.body != null) {
            return new Presence.Present<>(stored(row));
        }
        return new Presence.Gone<>(row.id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH));
    }

    private static StoredStatement stored(StatementRow row) {
        return new StoredStatement(
                new DocumentId(row.documentId),
                row.ordinal,
                spokenBy(
                        Optional.ofNullable(row.speakerId).map(SpeakerId::new),
                        RowJson.read(row.body, Statement.class)),
                row.recorded,
                row.recordedAt,
                row.updatedAt);
    }

    private static Statement spokenBy(Optional<SpeakerId> standing, Statement statement) {
        StatementSpeaker told = statement.speaker();
        return told.id().equals(standing)
                ? statement
                : statement.spokenBy(new StatementSpeaker(
                        told.status(), standing, told.name(), told.candidates(), told.reason(), told.evidence()));
    }
}
