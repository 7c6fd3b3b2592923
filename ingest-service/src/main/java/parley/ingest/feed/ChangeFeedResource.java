package parley.ingest.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.access.Role;
import parley.ingest.platform.ByteHash;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.QueryParameters;

/** The change feed over HTTP: pages, with or without waiting, and server-sent events. */
@Path("/v1/changes")
@RolesAllowed(Role.Word.READER)
public class ChangeFeedResource {

    private final ChangeLog changes;
    private final FeedWatch watch;
    private final FeedStream stream;
    private final IngestConfig config;

    ChangeFeedResource(ChangeLog changes, FeedWatch watch, FeedStream stream, IngestConfig config) {
        this.changes = changes;
        this.watch = watch;
        this.stream = stream;
        this.config = config;
    }

    @GET
    @Blocking
    @Produces("application/json;qs=1")
    public Uni<Response> page(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        // The framework chooses this method for want of a better one, too.
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), List.of("after", "limit", "wait"));
        long after = query.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) query.number("limit", 1, 1000, 100);
        Duration wait = Duration.ofSeconds(query.number("wait", 0, 30, 0));
        List<RecordedChange> now = read(after, limit);
        refuseIfAhead(now, after);
        if (!now.isEmpty() || wait.isZero()) {
            return Uni.createFrom().item(answer(now, after, request));
        }
        return Uni.createFrom()
                .completionStage(() -> watch.growthBeyond(after, wait))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(grown -> answer(grown ? read(after, limit) : List.of(), after, request));
    }

    @GET
    @Blocking
    @Produces("text/event-stream;qs=0.5")
    public Multi<OutboundSseEvent> events(
            @Context UriInfo uri, @HeaderParam("Last-Event-ID") @Nullable String last, @Context Sse sse) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), List.of("after"));
        long asked = query.number("after", 0, Long.MAX_VALUE, 0);
        long after = Optional.ofNullable(last).map(ChangeFeedResource::eventId).orElse(asked);
        refuseIfAhead(read(after, 1), after);
        return stream.after(after, sse);
    }

    /** @throws ProblemException if it is no position */
    static long eventId(String id) {
        try {
            long position = Long.parseLong(id.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Told below, with the numbers that no change can have.
        }
        throw new ProblemException(Problem.of(ProblemCode.INVALID_PARAMETER, "not a position: " + id)
                .atParameter("Last-Event-ID"));
    }

    private List<RecordedChange> read(long after, int limit) {
        return changes.after(after, limit, config.limits().page().asLongValue());
    }

    /** A follower that knows more than the feed follows another feed; silence would hide that for ever. */
    private void refuseIfAhead(List<RecordedChange> found, long after) {
        if (found.isEmpty() && after > 0) {
            long end = changes.lastPosition();
            if (after > end) {
                throw new ProblemException(
                        ProblemCode.POSITION_AHEAD,
                        "position " + after + " lies behind " + end + ", the end of the feed");
            }
        }
    }

    private static Response answer(List<RecordedChange> found, long after, Request request) {
        byte[] page = FeedJson.page(found, after);
        EntityTag tag = new EntityTag(ByteHash.of(page));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(page);
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }
}
