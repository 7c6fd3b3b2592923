package parley.query.web.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.query.document.DocumentEntry;
import parley.query.document.DocumentService;
import parley.query.negotiation.NegotiationEntry;
import parley.query.negotiation.NegotiationService;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.speaker.SpeakerService;
import parley.query.statement.StatementService;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.Query;
import parley.query.web.shown.TalksCard;

/** {@code /}: the questions that can be asked here, and what there is; {@code /documents}: all documents. */
@Path("/")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class HomePage {

    private static final int LATEST = 6;

    private final StatementService statements;
    private final DocumentService documents;
    private final SpeakerService speakers;
    private final NegotiationService negotiations;

    @Inject
    HomePage(
            StatementService statements,
            DocumentService documents,
            SpeakerService speakers,
            NegotiationService negotiations) {
        this.statements = statements;
        this.documents = documents;
        this.speakers = speakers;
        this.negotiations = negotiations;
    }

    @GET
    public Response get(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            QueryKeys.of(uri, Set.of());
            return Templates.home(home());
        });
    }

    @GET
    @Path("documents")
    public Response documents(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            Query query = Query.of(uri.getQueryParameters());
            ListAnswer<DocumentEntry> page = documents.find(QueryKeys.of(uri, DocumentService.KEYS));
            return Templates.documents(new DocumentList(
                    page.meta().count(),
                    page.results().stream().map(ListedDocument::of).toList(),
                    page.meta()
                            .nextCursor()
                            .map(cursor -> query.with("cursor", cursor).at("/documents"))
                            .orElse("")));
        });
    }

    private Home home() {
        QueryKeys few = QueryKeys.of(Map.of("per_page", List.of(String.valueOf(LATEST))), Set.of("per_page"));
        ListAnswer<DocumentEntry> latest = documents.find(few);
        ListAnswer<NegotiationEntry> talks = negotiations.find(few);
        return new Home(
                statements.total(),
                latest.meta().count(),
                speakers.total(),
                talks.meta().count(),
                latest.results().stream().map(ListedDocument::of).toList(),
                talks.results().stream().map(TalksCard::of).toList());
    }
}
