package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class NegotiationRepository implements PanacheRepositoryBase<NegotiationRow, String> {

    List<NegotiationRow> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<NegotiationRow> ofDocument(String document) {
        return list("documentId = ?1 and account is not null order by id", document);
    }

    List<NegotiationRow> inDocuments(Collection<String> documents) {
        return list("documentId in ?1 and account is not null order by id", documents);
    }

    List<NegotiationRow> inFamilies(Collection<String> families) {
        return families.isEmpty() ? List.of() : list("family in ?1 and account is not null", families);
    }

    List<NegotiationRow> splitBy(String curation) {
        return list("splitId = ?1 order by id", curation);
    }

    /** The accounts of the talks that stand under an id. */
    List<NegotiationRow> standingUnder(String id) {
        return list("(id = ?1 or joinedTo = ?1) and account is not null order by id", id);
    }
}
