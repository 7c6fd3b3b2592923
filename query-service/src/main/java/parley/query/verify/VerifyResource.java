package parley.query.verify;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import parley.query.platform.QueryKeys;

/** {@code /v1/verify}. */
@Path("/v1/verify")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class VerifyResource {

    private final VerifyService service;

    @Inject
    VerifyResource(VerifyService service) {
        this.service = service;
    }

    @POST
    public VerifyView verify(InputStream body, @Context UriInfo uri) {
        QueryKeys.of(uri, Set.of());
        return service.verify(VerifyRequest.read(body));
    }
}
