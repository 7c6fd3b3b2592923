package parley.query.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import parley.document.Publication;
import parley.query.platform.Columns;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;

/** {@code /v1/documents}. */
@Path("/v1/documents")
@Blocking
public class DocumentResource extends ListResource<DocumentEntry, DocumentView> {

    private static final Columns<DocumentEntry> COLUMNS = new Columns<DocumentEntry>()
            .always("id", DocumentEntry::id)
            .always("version", DocumentEntry::version)
            .maybe("title", DocumentEntry::title)
            .maybe("published.date", document -> document.published().map(claim -> claim.date()))
            .maybe("publications.publisher", document -> first(document).flatMap(Publication::publisher))
            .maybe("publications.url", document -> first(document).flatMap(Publication::url));

    @Inject
    DocumentResource(DocumentService documents, ObjectMapper mapper) {
        super(documents, DocumentEntry.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
    }

    private static Optional<Publication> first(DocumentEntry document) {
        return document.publications().stream().findFirst();
    }
}
