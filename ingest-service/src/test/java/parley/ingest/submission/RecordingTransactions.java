package parley.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Which transactions wrote documents, as the database itself tells. */
final class RecordingTransactions {

    private RecordingTransactions() {}

    /** How many transactions wrote some documents. */
    static int of(EntityManager database, Collection<String> documents) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(distinct cast(xmin as text)) from document where id in :ids")
                                .setParameter("ids", documents)
                                .getSingleResult())
                        .intValue());
    }
}
