package parley.query.speaker;

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

/** {@code /v1/speakers}. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SpeakerResource {

    private final SpeakerService speakers;

    @Inject
    SpeakerResource(SpeakerService speakers) {
        this.speakers = speakers;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return speakers.find(QueryKeys.of(uri, SpeakerService.KEYS)).response(uri);
    }

    @GET
    @Path("/{id}")
    public SpeakerView get(@PathParam("id") String id, @Context UriInfo uri) {
        QueryKeys.of(uri, Set.of());
        return speakers.get(id);
    }
}
