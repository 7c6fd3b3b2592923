package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import parley.postgres.AnyOf;

@ApplicationScoped
class NegotiationRepository implements PanacheRepositoryBase<NegotiationRow, String> {

    List<NegotiationRow> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(AnyOf.condition("id"), AnyOf.texts(ids));
    }

    List<NegotiationRow> ofDocument(String document) {
        return list("documentId = ?1 and account is not null order by id", document);
    }

    List<NegotiationRow> inDocuments(Collection<String> documents) {
        return list(AnyOf.condition("documentId") + " and account is not null order by id", AnyOf.texts(documents));
    }

    List<NegotiationOutline> outlines(Collection<String> ids) {
        return outlines(AnyOf.condition("n.id"), ids);
    }

    List<NegotiationOutline> outlinesInFamilies(Collection<String> families) {
        return outlines(AnyOf.condition("n.family"), families);
    }

    /** Accounts and talks may be long, and there may be many; what they tell stays where it is. */
    private List<NegotiationOutline> outlines(String where, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        getEntityManager().flush();
        return getEntityManager()
                .createQuery(
                        "select n.id, n.family, n.report, n.splitId, n.joinedTo, n.reason,"
                                + " case when n.body is null then false else true end"
                                + " from NegotiationRow n where " + where,
                        NegotiationOutline.class)
                .setParameter(1, AnyOf.texts(keys))
                .getResultList();
    }

    List<NegotiationRow> splitBy(String curation) {
        return list("splitId = ?1 order by id", curation);
    }

    /** The accounts of the talks that stand under an id. */
    List<NegotiationRow> standingUnder(String id) {
        return list("(id = ?1 or joinedTo = ?1) and account is not null order by id", id);
    }
}
