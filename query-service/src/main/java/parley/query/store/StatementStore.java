package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.postgres.AnyOf;
import parley.speaker.SpeakerId;

/** The statements of the read model, as they are read; {@link StatementWriter} writes them. Thread-safe. */
@ApplicationScoped
public class StatementStore implements PanacheRepositoryBase<StatementRow, String> {

    private final StatementBodies bodies;

    @Inject
    StatementStore(StatementBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * A statement whose index entry may be out of date.
     *
     * @param changed position of the last change that touches the entry
     * @param statement empty if the statement was withdrawn
     */
    public record Changed(long changed, String id, Optional<StoredStatement> statement) {}

    @Transactional
    public Presence<StoredStatement> find(String id) {
        return findByIdOptional(id)
                .<Presence<StoredStatement>>map(this::presence)
                .orElseGet(() -> new Presence.Unknown<>(id));
    }

    /** Those of the statements that are in the record, by id. */
    @Transactional
    public Map<String, StoredStatement> findAll(Collection<String> ids) {
        Map<String, StoredStatement> found = new HashMap<>();
        list(AnyOf.condition("id") + " and body is not null", AnyOf.texts(ids))
                .forEach(row -> found.put(row.id, bodies.read(row)));
        return found;
    }

    /** By which changes those of the statements that are in the record entered it: their positions, which name index entries. */
    @Transactional
    public List<Long> entries(Collection<String> ids) {
        return getEntityManager()
                .createQuery(
                        "select s.recorded from StatementRow s where " + AnyOf.condition("s.id")
                                + " and s.body is not null",
                        Long.class)
                .setParameter(1, AnyOf.texts(ids))
                .getResultList();
    }

    /** The statements of a document, in text order. */
    @Transactional
    public List<StoredStatement> ofDocument(DocumentId document) {
        // What a curator split has one place in the order of what was found.
        return list("documentId = ?1 and body is not null order by ordinal, id", document.value()).stream()
                .map(bodies::read)
                .sorted(Comparator.comparingInt(StoredStatement::ordinal)
                        .thenComparingInt(stored -> stored.statement().start()))
                .toList();
    }

    /** How many statements each of the speakers made; those without any are left out. */
    @Transactional
    public Map<SpeakerId, Long> countsOf(Collection<SpeakerId> speakers) {
        List<String> keys = speakers.stream().map(SpeakerId::value).toList();
        Map<SpeakerId, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select s.speakerId, count(s) from StatementRow s where " + AnyOf.condition("s.speakerId")
                                + " group by s.speakerId",
                        Object[].class)
                .setParameter(1, AnyOf.texts(keys))
                .getResultList()
                .forEach(row -> counts.put(new SpeakerId((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** The ids of the statements of these documents. */
    @Transactional
    public Set<String> idsIn(Collection<DocumentId> documents) {
        List<String> keys = documents.stream().map(DocumentId::value).toList();
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.id from StatementRow s where " + AnyOf.condition("s.documentId")
                                + " and s.body is not null",
                        String.class)
                .setParameter(1, AnyOf.texts(keys))
                .getResultList());
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
                        row.changed, row.id, row.body == null ? Optional.empty() : Optional.of(bodies.read(row))))
                .toList();
    }

    /**
     * The statements whose meanings were told together.
     *
     * @param number which meanings, counted from 1
     * @param upTo position behind which a change wrote their entries, with their meanings
     */
    @Transactional
    public List<StoredStatement> told(long number, long upTo) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select s.* from wording w join statement s on s.id = w.statement_id"
                                + " where w.told = ?1 and s.changed <= ?2 and s.body is not null",
                        StatementRow.class)
                .setParameter(1, number)
                .setParameter(2, upTo)
                .getResultList();
        return rows.stream().map(StatementRow.class::cast).map(bodies::read).toList();
    }

    private Presence<StoredStatement> presence(StatementRow row) {
        if (row.body != null) {
            return new Presence.Present<>(bodies.read(row));
        }
        return new Presence.Gone<>(row.id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH));
    }
}
