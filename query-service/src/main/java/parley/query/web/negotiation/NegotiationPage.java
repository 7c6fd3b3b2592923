package parley.query.web.negotiation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import parley.query.negotiation.Accounts;
import parley.query.negotiation.NegotiationEntry;
import parley.query.negotiation.NegotiationService;
import parley.query.negotiation.NegotiationView;
import parley.query.negotiation.Positions;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.Query;
import parley.query.web.shown.TalksCard;

/** {@code /negotiations} and {@code /negotiations/{id}}. */
@Path("/negotiations")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class NegotiationPage {

    private final NegotiationService negotiations;
    private final Accounts accounts;
    private final Positions positions;

    @Inject
    NegotiationPage(NegotiationService negotiations, Accounts accounts, Positions positions) {
        this.negotiations = negotiations;
        this.accounts = accounts;
        this.positions = positions;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            Query query = Query.of(uri.getQueryParameters());
            ListAnswer<NegotiationEntry> page = negotiations.find(QueryKeys.of(uri, NegotiationService.KEYS));
            return Templates.negotiations(new NegotiationList(
                    query,
                    page.meta().count(),
                    page.results().stream().map(TalksCard::of).toList(),
                    page.meta()
                            .nextCursor()
                            .map(cursor -> query.with("cursor", cursor).at("/negotiations"))
                            .orElse("")));
        });
    }

    @GET
    @Path("/{id}")
    public Response negotiation(@PathParam("id") String id) {
        return HtmlAnswer.of(() -> {
            NegotiationView view = negotiations.get(id);
            return Templates.negotiation(NegotiationSheet.of(
                    view,
                    negotiations.timeline(id),
                    positions.of(id, QueryKeys.of(Map.of(), Set.of())),
                    Disagreements.of(accounts.of(id))));
        });
    }
}
