package parley.query.platform;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import parley.query.platform.RateLimit.Verdict;

/**
 * Tells clients how much they may ask, and refuses what is more.
 *
 * <p>The headers are those of the IETF's draft "RateLimit header fields for HTTP", as of its revision 8. A client is an
 * address; behind a proxy, Quarkus must be told to trust what the proxy says of it.
 */
final class RateLimitFilter {

    private static final String VERDICT = RateLimitFilter.class.getName();

    private final RateSettings settings;
    private final Optional<RateLimit> limit;

    @Inject
    RateLimitFilter(RateSettings settings) {
        this.settings = settings;
        this.limit = settings.requests() == 0
                ? Optional.empty()
                : Optional.of(new RateLimit(
                        settings.requests(), settings.window(), settings.clients(), TimeMeter.SYSTEM_NANOTIME));
    }

    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, HttpServerRequest connection) {
        if (limit.isEmpty()) {
            return;
        }
        Verdict verdict = limit.get().ask(connection.remoteAddress().hostAddress());
        request.setProperty(VERDICT, verdict);
        if (!verdict.allowed()) {
            throw Problem.of(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "More than " + settings.requests() + " requests in "
                                    + settings.window().toSeconds() + " seconds.")
                    .with("retry_after", seconds(verdict.pause()));
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable Object property = request.getProperty(VERDICT);
        if (!(property instanceof Verdict verdict)) {
            return;
        }
        response.getHeaders()
                .putSingle(
                        "RateLimit-Policy",
                        "\"client\";q=" + settings.requests() + ";w="
                                + settings.window().toSeconds());
        response.getHeaders()
                .putSingle("RateLimit", "\"client\";r=" + verdict.left() + ";t=" + seconds(verdict.pause()));
        if (!verdict.allowed()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(verdict.pause()));
        }
    }

    /** Rounded up, so that who waits so long is answered. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
