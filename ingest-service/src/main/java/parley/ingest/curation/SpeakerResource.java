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
import java.util.Optional;
import parley.access.Role;
import parley.ingest.identity.SpeakerState;
import parley.ingest.identity.SpeakerStates;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** Speakers of the record by their ids, over HTTP. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.Word.READER)
public class SpeakerResource {

    private final SpeakerStates speakers;

    SpeakerResource(SpeakerStates speakers) {
        this.speakers = speakers;
    }

    /**
     * A speaker on the wire.
     *
     * @param candidates of whom it may be one, if that is open
     * @param reason why that is open
     */
    record SpeakerView(Speaker speaker, List<SpeakerId> candidates, Optional<String> reason) {}

    @GET
    @Path("{id}")
    public Response speaker(String id) {
        SpeakerState state = speakers.find(speakerId(id)).orElseThrow(() -> notFound("no such speaker: " + id));
        if (state instanceof SpeakerState.Joined joined) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/v1/speakers/" + joined.to()))
                    // A correction that is undone moves it back.
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        }
        if (state instanceof SpeakerState.Standing standing) {
            Optional<String> reason = Optional.of(standing.reason()).filter(text -> !text.isEmpty());
            return Response.ok(new SpeakerView(standing.speaker(), standing.candidates(), reason))
                    .build();
        }
        throw new ProblemException(ProblemCode.SPEAKER_WITHDRAWN, id + " was withdrawn");
    }

    private static SpeakerId speakerId(String id) {
        try {
            return new SpeakerId(id);
        } catch (IllegalArgumentException e) {
            throw notFound(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemCode.NOT_FOUND, detail);
    }
}
