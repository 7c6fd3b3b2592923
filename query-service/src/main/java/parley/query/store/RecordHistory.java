package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What can be said of earlier states of the record. Thread-safe.
 *
 * <p>Of a statement that left the record nothing is kept but that it was there: its words are not to be told any more. So
 * an earlier state is told as what of it is still in the record, and how much is not.
 */
@ApplicationScoped
public class RecordHistory {

    /**
     * An earlier state.
     *
     * @param position by which its statements had entered the record; 0 before the first
     * @param withdrawnSince how many statements were in the record then, and have left it since
     */
    public record Moment(long position, long withdrawnSince) {}

    private final EntityManager entities;
    private final Sql sql;

    @Inject
    RecordHistory(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** Notes that a statement left the record. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdrawn(StatementRow row, Instant at, long position) {
        // Not by the entities, which would write all that they hold before, and so once for each statement that leaves.
        sql.run("insert into withdrawal values (?, ?, ?, ?, ?)", (connection, statement) -> {
            statement.setString(1, row.id);
            statement.setLong(2, row.recorded);
            statement.setObject(3, row.recordedAt.atOffset(ZoneOffset.UTC));
            statement.setLong(4, position);
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        });
    }

    /** By which changes the statements had entered the record that left it behind one position and not behind another. */
    @Transactional
    public List<Long> leftBetween(long after, long upTo) {
        List<?> recorded = entities.createNativeQuery(
                        "select recorded from withdrawal where withdrawn > ?1 and withdrawn <= ?2", Long.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultList();
        return recorded.stream().map(Long.class::cast).toList();
    }

    /** The state right after a position of the feed. */
    @Transactional
    public Moment at(long position) {
        return new Moment(
                position, number("select count(*) from withdrawal where recorded <= ?1 and withdrawn > ?1", position));
    }

    /** The state after all that was recorded until a time, that time included. */
    @Transactional
    public Moment at(Instant time) {
        return new Moment(
                number(
                        "select coalesce((select recorded from statement where recorded_at <= ?1"
                                + " order by recorded_at desc, recorded desc limit 1), 0)",
                        time),
                number("select count(*) from withdrawal where recorded_at <= ?1 and withdrawn_at > ?1", time));
    }

    private long number(String sql, Object moment) {
        return (Long) entities.createNativeQuery(sql, Long.class)
                .setParameter(1, moment)
                .getSingleResult();
    }
}
