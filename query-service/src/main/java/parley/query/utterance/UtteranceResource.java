package parley.query.utterance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import parley.query.platform.Columns;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;

/** {@code /v1/utterances}. */
@Path("/v1/utterances")
@Blocking
public class UtteranceResource extends ListResource<UtteranceEntry, UtteranceView> {

    private static final Columns<UtteranceEntry> COLUMNS = new Columns<UtteranceEntry>()
            .always("id", UtteranceEntry::id)
            .always("text", UtteranceEntry::text)
            .maybe("speaker.id", utterance -> utterance.speaker().id())
            .maybe("speaker.name", utterance -> utterance.speaker().name())
            .maybe("first_seen", UtteranceEntry::firstSeen)
            .always("statements", UtteranceEntry::statements)
            .always("documents", UtteranceEntry::documents);

    private final UtteranceService utterances;

    @Inject
    UtteranceResource(UtteranceService utterances, ObjectMapper mapper) {
        super(utterances, UtteranceEntry.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
        this.utterances = utterances;
    }

    @Override
    public Response get(String id, UriInfo uri, Request request) {
        Optional<String> moved = utterances.movedTo(id);
        if (moved.isEmpty()) {
            return super.get(id, uri, request);
        }
        // It may move on when more is reported, or back when something is withdrawn.
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(uri.getAbsolutePathBuilder()
                        .replacePath("/v1/utterances/" + moved.get())
                        .build())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
