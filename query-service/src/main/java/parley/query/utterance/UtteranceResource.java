package parley.query.utterance;

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
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import parley.query.platform.QueryKeys;

/** {@code /v1/utterances}. */
@Path("/v1/utterances")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class UtteranceResource {

    private final UtteranceService utterances;

    @Inject
    UtteranceResource(UtteranceService utterances) {
        this.utterances = utterances;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return utterances.find(QueryKeys.of(uri, UtteranceService.KEYS)).response(uri);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        QueryKeys.of(uri, Set.of());
        Optional<String> moved = utterances.movedTo(id);
        if (moved.isPresent()) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/v1/utterances/" + moved.get()))
                    .build();
        }
        return Response.ok(utterances.get(id)).build();
    }
}
