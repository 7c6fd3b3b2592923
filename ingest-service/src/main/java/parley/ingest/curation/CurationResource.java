package parley.ingest.curation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import parley.access.Role;
import parley.ingest.body.Body;
import parley.ingest.body.JsonObject;
import parley.ingest.identity.CurationState;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.QueryParameters;
import parley.joining.CurationId;

/** Corrections over HTTP. */
@Path("/v1/curations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.Word.READER)
public class CurationResource {

    private final CurationService curations;
    private final SecurityIdentity identity;
    private final IngestConfig config;

    CurationResource(CurationService curations, SecurityIdentity identity, IngestConfig config) {
        this.identity = identity;
        this.curations = curations;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Word.CURATOR)
    public Response make(InputStream in) throws IOException {
        CurationService.Made made = curations.make(CurationRequest.read(text(in), Caller.of(identity)));
        CurationView view = CurationView.of(made.state());
        Response.ResponseBuilder answer =
                made.created() ? Response.created(URI.create("/v1/curations/" + view.id())) : Response.ok();
        return answer.entity(view).build();
    }

    @GET
    public CurationList list(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), List.of("after", "limit"));
        Optional<CurationId> after = query.text("after").map(CurationResource::id);
        after.ifPresent(curations::find);
        int limit = (int) query.number("limit", 1, 1000, 100);
        return new CurationList(
                curations.list(after, limit).stream().map(CurationView::of).toList());
    }

    @GET
    @Path("{id}")
    public CurationView curation(String id) {
        return CurationView.of(curations.find(id(id)));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Word.CURATOR)
    public CurationView undo(String id, InputStream in) throws IOException {
        Caller caller = Caller.of(identity);
        Reason reason = Reason.of(JsonObject.read(text(in), Reason.FIELDS), caller);
        CurationState state = curations.undo(id(id), caller, reason);
        return CurationView.of(state);
    }

    private String text(InputStream in) throws IOException {
        byte[] bytes = Body.read(
                        MediaType.APPLICATION_JSON_TYPE,
                        in,
                        config.limits().body().asLongValue())
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static CurationId id(String id) {
        try {
            return new CurationId(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    /** Corrections in the order in which they were made. */
    record CurationList(List<CurationView> results) {}
}
