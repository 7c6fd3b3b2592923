package parley.query.web.reading;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.document.DocumentId;
import parley.query.document.DocumentService;
import parley.query.document.DocumentView;
import parley.query.negotiation.NegotiationService;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementService;
import parley.query.statement.StatementView;
import parley.query.utterance.Copies;
import parley.query.utterance.UtteranceRef;
import parley.query.utterance.UtteranceService;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.TalksCard;

/** {@code /documents/{id}}: a document to read, with what is said in it; {@code /statements/{id}} leads there. */
@Path("/")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class ReadingPage {

    private static final Set<String> KEYS = Set.of("sheet", "statement");

    private final DocumentService documents;
    private final StatementService statements;
    private final UtteranceService utterances;
    private final NegotiationService negotiations;
    private final Copies copies;
    private final String reportTo;

    @Inject
    ReadingPage(
            DocumentService documents,
            StatementService statements,
            UtteranceService utterances,
            NegotiationService negotiations,
            Copies copies,
            @ConfigProperty(name = "parley.pages.report-to") Optional<String> reportTo) {
        this.documents = documents;
        this.statements = statements;
        this.utterances = utterances;
        this.negotiations = negotiations;
        this.copies = copies;
        this.reportTo = reportTo.orElse("");
    }

    @GET
    @Path("documents/{id}")
    public Response document(@PathParam("id") String id, @Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            QueryKeys keys = QueryKeys.of(uri, KEYS);
            DocumentView document = documents.get(id);
            ReadingMaker maker = new ReadingMaker(document, surroundings(document));
            String wanted = keys.one("statement").orElse("");
            int sheet = keys.one("sheet").map(ReadingPage::number).orElseGet(() -> maker.sheetOf(wanted));
            return Templates.reading(maker.sheet(sheet, wanted));
        });
    }

    /** The receipt of a statement: one address, whatever becomes of the page. */
    @GET
    @Path("statements/{id}")
    public Response statement(@PathParam("id") String id) {
        try {
            StatementView view = statements.get(id);
            return Response.seeOther(
                            URI.create("/documents/" + view.document().id() + "?statement=" + id + "#text-" + id))
                    .build();
        } catch (Problem problem) {
            return HtmlAnswer.of(() -> {
                throw problem;
            });
        }
    }

    private Surroundings surroundings(DocumentView document) {
        Collection<String> ids =
                document.statements().stream().map(view -> view.id().value()).toList();
        Map<String, UtteranceRef> shared = utterances.sharedBy(ids);
        List<TalksCard> talks =
                negotiations.toldIn(document.id()).stream().map(TalksCard::of).toList();
        return new Surroundings(shared, talks, copies(document.id(), shared.values()), reportTo);
    }

    private List<Reading.Copy> copies(DocumentId document, Collection<UtteranceRef> shared) {
        return copies.of(document, shared).stream().map(Reading.Copy::of).toList();
    }

    private static int number(String sheet) {
        try {
            int number = Integer.parseInt(sheet);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the numbers that are none of a sheet.
        }
        throw Problem.invalidValue("sheet", sheet, "a number from 1");
    }
}
