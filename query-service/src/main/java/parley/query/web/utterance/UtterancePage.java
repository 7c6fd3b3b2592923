package parley.query.web.utterance;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import parley.query.platform.ListAnswer;
import parley.query.platform.Moved;
import parley.query.platform.QueryKeys;
import parley.query.utterance.UtteranceEntry;
import parley.query.utterance.UtteranceService;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.Query;

/** {@code /utterances} and {@code /utterances/{id}}. */
@Path("/utterances")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class UtterancePage {

    private final UtteranceService utterances;

    @Inject
    UtterancePage(UtteranceService utterances) {
        this.utterances = utterances;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            Query query = Query.of(uri.getQueryParameters());
            ListAnswer<UtteranceEntry> page = utterances.find(QueryKeys.of(uri, UtteranceService.KEYS));
            return Templates.utterances(new UtteranceList(
                    page.meta().count(),
                    page.results().stream().map(UtteranceList.Entry::of).toList(),
                    page.meta()
                            .nextCursor()
                            .map(cursor -> query.with("cursor", cursor).at("/utterances"))
                            .orElse("")));
        });
    }

    @GET
    @Path("/{id}")
    public Response utterance(@PathParam("id") String id) {
        return HtmlAnswer.of(() -> {
            utterances.movedTo(id).ifPresent(now -> {
                throw new Moved(id, now);
            });
            return Templates.utterance(UtteranceSheet.of(utterances.get(id)));
        });
    }
}
