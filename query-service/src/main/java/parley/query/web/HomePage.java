package parley.query.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import parley.document.Publication;
import parley.query.document.DocumentEntry;
import parley.query.document.DocumentService;
import parley.query.platform.ListAnswer;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementCriteria;
import parley.query.statement.StatementService;
import parley.query.statement.StatementView;

/** {@code /}: a search box, what was found, and the documents there are. Takes the query keys of the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class HomePage {

    private final StatementService statements;
    private final DocumentService documents;

    @Inject
    HomePage(StatementService statements, DocumentService documents) {
        this.statements = statements;
        this.documents = documents;
    }

    @GET
    public Response get(@Context UriInfo uri) {
        String question = uri.getQueryParameters().containsKey("q")
                ? uri.getQueryParameters().getFirst("q")
                : "";
        String speaker = uri.getQueryParameters().containsKey("speaker")
                ? uri.getQueryParameters().getFirst("speaker")
                : "";
        try {
            QueryKeys keys = QueryKeys.of(uri, StatementCriteria.KEYS);
            if (keys.question().isEmpty()) {
                return html(200, welcome(keys));
            }
            ListAnswer<StatementView> found = statements.find(keys);
            return html(200, answer(question, speaker, found, uri));
        } catch (Problem problem) {
            Home home = new Home(question, speaker, false, 0, List.of(), problem.detail(), "", List.of(), "");
            return html(problem.code().status(), home);
        }
    }

    private Home welcome(QueryKeys keys) {
        ListAnswer<DocumentEntry> list = documents.find(keys);
        return new Home(
                "",
                "",
                false,
                0,
                List.of(),
                "",
                "",
                list.results().stream().map(HomePage::listed).toList(),
                list.meta()
                        .nextCursor()
                        .map(cursor -> "/?cursor=" + StatementCard.encoded(cursor))
                        .orElse(""));
    }

    private static Home answer(String question, String speaker, ListAnswer<StatementView> found, UriInfo uri) {
        Optional<String> next = found.meta()
                .nextCursor()
                .map(cursor -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .getRawQuery());
        return new Home(
                question,
                speaker,
                true,
                found.meta().count(),
                found.results().stream().map(Result::of).toList(),
                "",
                Home.link("/", next),
                List.of(),
                "");
    }

    private static Home.Listed listed(DocumentEntry document) {
        return new Home.Listed(
                document.id().value(),
                document.title().orElse("Untitled document"),
                document.publications().stream()
                        .map(Publication::publisher)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""),
                document.published().map(claim -> claim.date().edtf()).orElse(""));
    }

    private static Response html(int status, Home home) {
        return Response.status(status).entity(Pages.home(home).render()).build();
    }
}
