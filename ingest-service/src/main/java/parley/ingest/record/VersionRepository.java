package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionRow, String> {

    List<VersionRow> ofDocument(String document) {
        return list("documentId = ?1 order by ordinal", document);
    }
}
