package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import parley.document.Publication;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationRow, PublicationRow.Key> {

    List<Publication> ofDocument(String document) {
        return list("documentId = ?1 order by ordinal", document).stream()
                .map(PublicationRow::publication)
                .toList();
    }

    /**
     * Writes the publications of a document; publications never become fewer.
     *
     * @param isNew whether the document has none yet
     */
    void write(String document, List<Publication> publications, boolean isNew) {
        List<PublicationRow> known = isNew ? List.of() : list("documentId = ?1 order by ordinal", document);
        for (int i = 0; i < publications.size(); i++) {
            if (i < known.size()) {
                known.get(i).set(publications.get(i));
            } else {
                PublicationRow row = new PublicationRow();
                row.documentId = document;
                row.ordinal = i;
                row.set(publications.get(i));
                persist(row);
            }
        }
    }
}
