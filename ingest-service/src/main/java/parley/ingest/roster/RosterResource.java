package parley.ingest.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.access.Role;
import parley.ingest.body.Body;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** The roster over HTTP. */
@Path("/v1/roster")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.Word.ADMIN)
public class RosterResource {

    private final Rosters rosters;
    private final IngestConfig config;

    RosterResource(Rosters rosters, IngestConfig config) {
        this.rosters = rosters;
        this.config = config;
    }

    /** Speakers on the roster. */
    record RosterView(List<Speaker> speakers) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RosterView load(InputStream in) throws IOException {
        byte[] bytes = Body.read(
                        MediaType.APPLICATION_JSON_TYPE,
                        in,
                        config.limits().body().asLongValue())
                .bytes();
        return new RosterView(rosters.load(RosterJson.read(new String(bytes, StandardCharsets.UTF_8))));
    }

    @GET
    @RolesAllowed(Role.Word.READER)
    public RosterView all() {
        return new RosterView(rosters.all());
    }

    @DELETE
    @Path("{id}")
    public void remove(String id) {
        try {
            rosters.remove(new SpeakerId(id));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }
}
