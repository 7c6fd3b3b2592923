package parley.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import parley.feed.Change;
import parley.json.ParleyJson;

/**
 * The ordered log of everything that happened to the record.
 *
 * <p>Positions are 1, 2, 3 … in commit order, however many replicas write: they are assigned under a lock of the database
 * that is held until the transaction has ended. So whoever has read up to a position will never see a lower one appear.
 */
@ApplicationScoped
public class ChangeLog {

    /** Any number, the same for all writers. */
    private static final long LOCK = 0x7061726c6579L;

    private final EntityManager database;
    private final Clock clock;
    private final Event<ChangesRecorded> recorded;

    ChangeLog(EntityManager database, Clock clock, Event<ChangesRecorded> recorded) {
        this.database = database;
        this.clock = clock;
        this.recorded = recorded;
    }

    /**
     * Keeps other writers from the feed, and from everything that only its holder may write, until the transaction ends.
     * Holding it twice is as good as once.
     */
    @Transactional(TxType.MANDATORY)
    public void hold() {
        database.flush();
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /**
     * Adds changes to the feed when the current transaction commits. Call it last: from here on other writers wait.
     *
     * @param changes in the order in which they happened; if there are none, nothing is done
     */
    @Transactional(TxType.MANDATORY)
    public void append(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        hold();
        // Read after the lock was taken, so with all that was committed under it before.
        End last = end();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = now.isBefore(last.recordedAt()) ? last.recordedAt() : now;
        long position = last.position();
        for (Change change : changes) {
            database.persist(row(++position, at, change));
        }
        database.flush();
        recorded.fire(new ChangesRecorded(position));
    }

    /** The last change, without what it tells. */
    record End(long position, Instant recordedAt) {

        static final End OF_NOTHING = new End(0, Instant.EPOCH);
    }

    /** The position of the last change; 0 if there is none yet. */
    @Transactional
    public long lastPosition() {
        return end().position();
    }

    /**
     * Changes in the order of their positions.
     *
     * @param after the position behind which to start
     * @param limit the most changes to give
     * @param bytes about how many bytes they may have together; the first is given whatever its size
     */
    @Transactional
    public List<RecordedChange> after(long after, int limit, long bytes) {
        List<?> rows = database.createNativeQuery("""
                        select position, recorded_at, change from (
                            select position, recorded_at, change,
                                   sum(octet_length(change)) over (order by position) as bytes
                            from (select * from change_log where position > :after order by position limit :limit) run
                        ) measured
                        where bytes <= :bytes or position = :after + 1
                        order by position""", Object[].class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .setParameter("bytes", bytes)
                .getResultList();
        List<RecordedChange> changes = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            changes.add(
                    new RecordedChange(((Number) columns[0]).longValue(), (Instant) columns[1], (String) columns[2]));
        }
        return changes;
    }

    private End end() {
        return database.createQuery("select position, recordedAt from ChangeRow order by position desc", End.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(End.OF_NOTHING);
    }

    private static ChangeRow row(long position, Instant at, Change change) {
        ChangeRow row = new ChangeRow();
        row.position = position;
        row.recordedAt = at;
        row.type = change.getClass().getSimpleName();
        row.subject = subject(change);
        try {
            row.change = ParleyJson.mapper().writerFor(Change.class).writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change without JSON form: " + row.type + " " + row.subject, e);
        }
        return row;
    }

    private static String subject(Change change) {
        if (change instanceof Change.DocumentRecorded document) {
            return document.document().value();
        }
        if (change instanceof Change.DocumentRetracted document) {
            return document.document().value();
        }
        if (change instanceof Change.StatementRecorded statement) {
            return statement.statement().id().value();
        }
        if (change instanceof Change.StatementWithdrawn statement) {
            return statement.statement().value();
        }
        if (change instanceof Change.SpeakerRecorded speaker) {
            return speaker.speaker().id().value();
        }
        if (change instanceof Change.SpeakerLeftOpen speaker) {
            return speaker.speaker().value();
        }
        if (change instanceof Change.SpeakerJoined speaker) {
            return speaker.speaker().value();
        }
        if (change instanceof Change.SpeakerWithdrawn speaker) {
            return speaker.speaker().value();
        }
        if (change instanceof Change.AccountRecorded account) {
            return account.account().report().id().value();
        }
        if (change instanceof Change.NegotiationRecorded negotiation) {
            return negotiation.negotiation().id().value();
        }
        if (change instanceof Change.NegotiationJoined negotiation) {
            return negotiation.negotiation().value();
        }
        if (change instanceof Change.NegotiationWithdrawn negotiation) {
            return negotiation.negotiation().value();
        }
        if (change instanceof Change.CurationMade curation) {
            return curation.curation().act().subject();
        }
        if (change instanceof Change.CurationUndone curation) {
            return curation.curation().value();
        }
        throw new IllegalArgumentException("a change of unknown kind: " + change.getClass());
    }
}
