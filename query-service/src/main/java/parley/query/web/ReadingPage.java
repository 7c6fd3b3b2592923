package parley.query.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import parley.query.document.DocumentService;
import parley.query.platform.Problem;

/** {@code /documents/{id}}: a document to read, with what is said in it. */
@Path("/documents")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class ReadingPage {

    private final DocumentService documents;

    @Inject
    ReadingPage(DocumentService documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        try {
            Reading reading = Reading.of(documents.get(id));
            return Response.ok(Pages.reading(reading).render()).build();
        } catch (Problem problem) {
            String page =
                    Pages.problem(problem.code().title(), problem.detail()).render();
            return Response.status(problem.code().status()).entity(page).build();
        }
    }
}
