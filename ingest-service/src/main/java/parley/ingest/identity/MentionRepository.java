package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import parley.postgres.AnyOf;

@ApplicationScoped
class MentionRepository implements PanacheRepositoryBase<MentionRow, MentionRow.Key> {

    List<MentionRow> ofDocument(String document) {
        return list("documentId = ?1 order by foundId", document);
    }

    List<MentionRow> ofSpeaker(String speaker) {
        return list("speakerId = ?1 order by documentId, foundId", speaker);
    }

    List<MentionRow> inDocuments(Collection<String> documents) {
        return list(AnyOf.condition("documentId") + " order by documentId, foundId", AnyOf.texts(documents));
    }
}
