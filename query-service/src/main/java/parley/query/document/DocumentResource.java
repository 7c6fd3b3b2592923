package parley.query.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.document.Publication;
import parley.query.platform.Columns;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;
import parley.query.platform.QueryKeys;

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

    private final DocumentService documents;

    @Inject
    DocumentResource(DocumentService documents, ObjectMapper mapper) {
        super(documents, DocumentEntry.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
        this.documents = documents;
    }

    @GET
    @Path("/{id}/versions/{version}")
    public Response version(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @Context UriInfo uri,
            @Context Request request) {
        Format format = Format.asked(QueryKeys.of(uri, Set.of("format")), request, List.of(Format.JSON));
        return Response.ok(documents.version(id, version), format.type()).build();
    }

    private static Optional<Publication> first(DocumentEntry document) {
        return document.publications().stream().findFirst();
    }
}
