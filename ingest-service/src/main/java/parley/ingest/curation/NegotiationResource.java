package parley.ingest.curation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import parley.access.Role;
import parley.ingest.identity.NegotiationState;
import parley.ingest.identity.NegotiationStates;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.joining.Account;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;

/** Talks of the record by their ids, over HTTP. */
@Path("/v1/negotiations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.Word.READER)
public class NegotiationResource {

    private final NegotiationStates negotiations;

    NegotiationResource(NegotiationStates negotiations) {
        this.negotiations = negotiations;
    }

    /** Talks on the wire, with what each document tells of them. */
    record NegotiationView(JoinedNegotiation negotiation, List<Account> accounts) {}

    @GET
    @Path("{id}")
    public Response negotiation(String id) {
        NegotiationState state =
                negotiations.find(negotiationId(id)).orElseThrow(() -> notFound("no such talks: " + id));
        if (state instanceof NegotiationState.Joined joined) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/v1/negotiations/" + joined.to()))
                    // A correction that is undone moves it back.
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        }
        if (state instanceof NegotiationState.Standing standing) {
            return Response.ok(new NegotiationView(standing.negotiation(), standing.accounts()))
                    .build();
        }
        throw new ProblemException(ProblemCode.NEGOTIATION_WITHDRAWN, id + " was withdrawn");
    }

    private static NegotiationId negotiationId(String id) {
        try {
            return new NegotiationId(id);
        } catch (IllegalArgumentException e) {
            throw notFound(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemCode.NOT_FOUND, detail);
    }
}
