package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<StatementRow, String> {

    /** The statements that stand, in text order. */
    List<StatementRow> standingIn(String document) {
        return list("documentId = ?1 and withdrawnAt is null order by ordinal, id", document);
    }

    long countStandingIn(String document) {
        return count("documentId = ?1 and withdrawnAt is null", document);
    }

    List<StatementRow> withIds(Collection<String> ids) {
        return list("id in ?1", ids);
    }
}
