package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class SplitRepository implements PanacheRepositoryBase<SplitRow, SplitRow.Key> {

    /** The ids under which the record has mentions of a document, by the ids that the reading gave, where these differ. */
    Map<String, String> partsIn(String document) {
        Map<String, String> parts = new HashMap<>();
        // Of two splits of one mention the later counts.
        list(
                        "select s from SplitRow s, CurationRow c where c.id = s.curationId and s.documentId = ?1 order by c.ordinal",
                        document)
                .forEach(row -> parts.put(row.foundId, row.partId));
        return parts;
    }

    List<SplitRow> of(String curation) {
        return list("curationId = ?1 order by documentId, foundId", curation);
    }
}
