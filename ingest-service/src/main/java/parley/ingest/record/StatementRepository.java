package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** All statements that any reading of a version ever found, standing or not, in text order. */
    List<StatementRow> ofVersion(String version) {
        return list("versionId = ?1 order by ordinal, id", version);
    }

    /** The standing statements whose confidence lies in a range, the least probable first. */
    List<StatementRow> doubtful(double from, String behind, double below, int limit) {
        return find(
                        "withdrawnAt is null and confidence < ?3 and (confidence > ?1 or confidence = ?1 and id > ?2)"
                                + " order by confidence, id",
                        from,
                        behind,
                        below)
                .page(0, limit)
                .list();
    }
}
