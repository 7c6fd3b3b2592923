package parley.query.document;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import parley.query.platform.QueryKeys;

/** {@code /v1/documents}. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DocumentResource {

    private final DocumentService documents;

    @Inject
    DocumentResource(DocumentService documents) {
        this.documents = documents;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return documents.find(QueryKeys.of(uri, DocumentService.KEYS)).response(uri);
    }

    @GET
    @Path("/{id}")
    public DocumentView get(@PathParam("id") String id, @Context UriInfo uri) {
        QueryKeys.of(uri, Set.of());
        return documents.get(id);
    }
}
