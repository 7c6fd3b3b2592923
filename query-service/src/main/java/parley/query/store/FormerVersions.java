package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.feed.Change;

/** The texts that documents had before. Thread-safe. */
@ApplicationScoped
public class FormerVersions implements PanacheRepositoryBase<FormerVersionRow, Long> {

    /**
     * A version of a document, former or current.
     *
     * @param since when it was recorded
     */
    public record Version(VersionId version, Instant since) {}

    /**
     * A version with its text.
     *
     * @param title as it was given with the text, or found in it
     */
    public record VersionText(VersionId version, Instant since, Optional<String> title, String text) {}

    /**
     * Keeps what another version takes the place of.
     *
     * @param since when it was recorded
     * @param until position of the change by which it is not current any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Change.DocumentRecorded former, Instant since, long until) {
        FormerVersionRow row = new FormerVersionRow();
        row.until = until;
        row.documentId = former.document().value();
        row.version = former.version().value();
        row.since = since;
        row.title = former.title().orElse(null);
        row.body = former.text();
        persist(row);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(DocumentId document) {
        delete("documentId", document.value());
    }

    /** What a document was, the earliest first. */
    @Transactional
    public List<Version> of(DocumentId document) {
        return getEntityManager()
                .createQuery(
                        "select v.version, v.since from FormerVersionRow v where v.documentId = ?1 order by v.until",
                        Object[].class)
                .setParameter(1, document.value())
                .getResultList()
                .stream()
                .map(row -> new Version(new VersionId((String) row[0]), (Instant) row[1]))
                .toList();
    }

    /** A former version of a document, as it was when it was last current. */
    @Transactional
    public Optional<VersionText> text(DocumentId document, String version) {
        return find("documentId = ?1 and version = ?2 order by until desc", document.value(), version)
                .firstResultOptional()
                .map(row -> new VersionText(
                        new VersionId(row.version), row.since, Optional.ofNullable(row.title), row.body));
    }
}
