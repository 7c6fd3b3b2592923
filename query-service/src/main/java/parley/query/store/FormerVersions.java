package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private final Sql sql;

    @Inject
    FormerVersions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps what another version takes the place of.
     *
     * @param since when it was recorded
     * @param until position of the change by which it is not current any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Change.DocumentRecorded former, Instant since, long until) {
        // Not by the entities, which would write all that they hold before, finished or not.
        sql.run(
                "insert into former_version (until, document_id, version, since, title, body) values (?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setLong(1, until);
                    statement.setString(2, former.document().value());
                    statement.setString(3, former.version().value());
                    statement.setObject(4, since.atOffset(ZoneOffset.UTC));
                    statement.setString(5, former.title().orElse(null));
                    statement.setString(6, former.text());
                    statement.executeUpdate();
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(DocumentId document) {
        sql.run("delete from former_version where document_id = ?", (connection, statement) -> {
            statement.setString(1, document.value());
            statement.executeUpdate();
        });
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
