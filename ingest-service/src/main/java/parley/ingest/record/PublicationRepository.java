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

    /** Writes the publications of a document; publications never become fewer. */
    void write(String document, List<Publication> publications) {
        for (int i = 0; i < publications.size(); i++) {
            PublicationRow row =
                    findByIdOptional(new PublicationRow.Key(document, i)).orElse(null);
            if (row == null) {
                row = new PublicationRow();
                row.documentId = document;
                row.ordinal = i;
                row.set(publications.get(i));
                persist(row);
            } else {
                row.set(publications.get(i));
            }
        }
    }
}
