package parley.query.statement;

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

/** {@code /v1/statements}. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class StatementResource {

    private final StatementService statements;

    @Inject
    StatementResource(StatementService statements) {
        this.statements = statements;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return statements.find(QueryKeys.of(uri, StatementCriteria.KEYS)).response(uri);
    }

    @GET
    @Path("/{id}")
    public StatementView get(@PathParam("id") String id, @Context UriInfo uri) {
        QueryKeys.of(uri, Set.of());
        return statements.get(id);
    }
}
