package parley.query.stats;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import parley.query.platform.Format;
import parley.query.platform.QueryKeys;

/** {@code /v1/stats}. */
@Path("/v1/stats")
@Blocking
public class StatsResource {

    private final StatsService stats;

    @Inject
    StatsResource(StatsService stats) {
        this.stats = stats;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context Request request) {
        Format format = Format.asked(QueryKeys.of(uri, Set.of("format")), request, List.of(Format.JSON));
        return Response.ok(stats.now(), format.type()).build();
    }
}
