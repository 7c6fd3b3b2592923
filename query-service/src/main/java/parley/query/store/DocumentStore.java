package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.postgres.AnyOf;
import parley.query.store.FormerVersions.Version;

/** The documents of the read model. Thread-safe. */
@ApplicationScoped
public class DocumentStore implements PanacheRepositoryBase<DocumentRow, String> {

    /** Stands for an unknown date in the order of the list: behind all known ones. Never shown. */
    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    /** What precedes a page of the list. */
    public record After(Optional<LocalDate> publishedOn, String id) {}

    private final NewRows begun;
    private final FormerVersions versions;

    @Inject
    DocumentStore(NewRows begun, FormerVersions versions) {
        this.begun = begun;
        this.versions = versions;
    }

    /** Reads the rows of these at once, or begins them; they must all be written before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Collection<DocumentId> ids) {
        begun.begin(DocumentRow.class, ids.stream().map(DocumentId::value).toList(), row -> row.id, id -> {
            DocumentRow row = new DocumentRow();
            row.id = id;
            return row;
        });
    }

    /**
     * Writes a document over what was known of it; the text of another version is kept as a former one.
     *
     * @return whether anything that its statements show changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(Change.DocumentRecorded change, Instant at, long position) {
        DocumentRow row = rowOf(change.document());
        Optional<Instant> since = Optional.ofNullable(row.versionSince);
        Optional<Change.DocumentRecorded> former =
                current(row).filter(known -> !known.version().equals(change.version()));
        former.ifPresent(known -> versions.keep(known, since.orElse(at), position));
        row.versionSince = former.isPresent() ? at : since.orElse(at);
        DocumentHead head = DocumentHead.of(change);
        boolean shownChanged = row.head == null || !sameOutside(RowJson.read(row.head, DocumentHead.class), head);
        row.body = RowJson.write(change);
        row.head = RowJson.write(head);
        row.publishedOn = head.publishedOn().orElse(null);
        row.retractedAt = null;
        row.changed = position;
        return shownChanged;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void retract(DocumentId id, Instant at, long position) {
        versions.forget(id);
        DocumentRow row = rowOf(id);
        row.body = null;
        row.head = null;
        row.publishedOn = null;
        row.versionSince = null;
        row.retractedAt = at;
        row.changed = position;
    }

    @Transactional
    public Presence<Change.DocumentRecorded> find(String id) {
        return findByIdOptional(id)
                .<Presence<Change.DocumentRecorded>>map(DocumentStore::presence)
                .orElseGet(() -> new Presence.Unknown<>(id));
    }

    /** All versions of a document, the earliest first, the current one last; none if it is not in the record. */
    @Transactional
    public List<Version> versions(DocumentId id) {
        List<Version> all = new ArrayList<>();
        findByIdOptional(id.value()).flatMap(DocumentStore::currentVersion).ifPresent(current -> {
            all.addAll(versions.of(id));
            all.add(current);
        });
        return all;
    }

    /** Those of the documents that are in the record, by id. */
    @Transactional
    public Map<DocumentId, Change.DocumentRecorded> findAll(Collection<DocumentId> ids) {
        List<String> keys = ids.stream().map(DocumentId::value).distinct().toList();
        Map<DocumentId, Change.DocumentRecorded> found = new HashMap<>();
        for (DocumentRow row : list(AnyOf.condition("id") + " and body is not null", AnyOf.texts(keys))) {
            found.put(new DocumentId(row.id), RowJson.read(row.body, Change.DocumentRecorded.class));
        }
        return found;
    }

    /** What is known of those of the documents that are in the record besides their texts, by id. */
    @Transactional
    public Map<DocumentId, DocumentHead> heads(Collection<DocumentId> ids) {
        List<String> keys = ids.stream().map(DocumentId::value).distinct().toList();
        Map<DocumentId, DocumentHead> found = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select d.head from DocumentRow d where " + AnyOf.condition("d.id") + " and d.head is not null",
                        String.class)
                .setParameter(1, AnyOf.texts(keys))
                .getResultList()
                .forEach(body -> {
                    DocumentHead head = RowJson.read(body, DocumentHead.class);
                    found.put(head.document(), head);
                });
        return found;
    }

    /** The documents in the record without their texts, the latest first, those without a date last. */
    @Transactional
    public List<DocumentHead> page(Optional<After> after, int limit) {
        String order = " order by coalesce(published_on, date '0001-01-01') desc, id collate \"C\" limit ?1";
        String from = "select head from document where head is not null";
        var query = after.isEmpty()
                ? getEntityManager().createNativeQuery(from + order, String.class)
                : getEntityManager()
                        .createNativeQuery(
                                from + " and (coalesce(published_on, date '0001-01-01') < ?2"
                                        + " or coalesce(published_on, date '0001-01-01') = ?2"
                                        + " and id collate \"C\" > ?3)" + order,
                                String.class)
                        .setParameter(2, after.get().publishedOn().orElse(NO_DATE))
                        .setParameter(3, after.get().id());
        List<?> heads = query.setParameter(1, limit).getResultList();
        return heads.stream()
                .map(head -> RowJson.read(String.valueOf(head), DocumentHead.class))
                .toList();
    }

    /** How many documents are in the record. */
    @Transactional
    public long present() {
        return count("head is not null");
    }

    /**
     * How far a set of documents reaches.
     *
     * @param documents how many there are
     * @param first the earliest day on which one appeared
     * @param last the latest such day
     */
    public record Extent(long documents, Optional<LocalDate> first, Optional<LocalDate> last) {}

    /** How far the documents of the record reach; with bounds, those that appeared in them or at an unknown time. */
    @Transactional
    public Extent extent(Optional<LocalDate> from, Optional<LocalDate> to) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(
                        "select count(*), min(published_on), max(published_on) from document where body is not null"
                                + " and (published_on is null or published_on between ?1 and ?2)",
                        Object[].class)
                .setParameter(1, from.orElse(NO_DATE))
                .setParameter(2, to.orElse(LocalDate.of(9999, 12, 31)))
                .getSingleResult();
        return new Extent((Long) row[0], day(row[1]), day(row[2]));
    }

    private static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable(column)
                .map(value -> value instanceof Date date ? date.toLocalDate() : (LocalDate) value);
    }

    private DocumentRow rowOf(DocumentId id) {
        return begun.row(DocumentRow.class, id.value());
    }

    private static Optional<Change.DocumentRecorded> current(DocumentRow row) {
        return Optional.ofNullable(row.body).map(body -> RowJson.read(body, Change.DocumentRecorded.class));
    }

    private static Optional<Version> currentVersion(DocumentRow row) {
        return Optional.ofNullable(row.head)
                .map(head -> new Version(
                        RowJson.read(head, DocumentHead.class).version(),
                        Optional.ofNullable(row.versionSince).orElse(Instant.EPOCH)));
    }

    private static Presence<Change.DocumentRecorded> presence(DocumentRow row) {
        if (row.body != null) {
            return new Presence.Present<>(RowJson.read(row.body, Change.DocumentRecorded.class));
        }
        return new Presence.Gone<>(row.id, Optional.ofNullable(row.retractedAt).orElse(Instant.EPOCH));
    }

    private static boolean sameOutside(DocumentHead before, DocumentHead now) {
        return before.publications().equals(now.publications())
                && before.published().equals(now.published())
                && before.title().equals(now.title());
    }
}
