package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.util.Optional;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentRow, String> {

    Optional<DocumentRow> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks a document, whatever state of it this transaction has seen before, and forgets everything seen.
     *
     * <p>Not by way of the entity: locking one that was read before fails if it has changed since.
     */
    void hold(String id) {
        getEntityManager()
                .createNativeQuery("select id from document where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        getEntityManager().clear();
    }

    /** The standing document that appeared at an address; of several the one received last. */
    Optional<DocumentRow> publishedAt(URI url) {
        return find(
                        "retractedAt is null and id in (select p.documentId from PublicationRow p where p.url = ?1)"
                                + " order by receivedAt desc, id",
                        url.toString())
                .firstResultOptional();
    }

    /**
     * Makes writers of documents that appear at the same address wait for each other until the transaction ends; an
     * address that nobody has yet cannot be locked as a row.
     */
    void lockAddress(URI url) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(1, hashtext(:url)) as text)")
                .setParameter("url", url.toString())
                .getSingleResult();
    }
}
