package parley.ingest.platform;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import parley.access.RateLimit.Verdict;
import parley.access.RateLimits;

/**
 * Tells clients how much they may ask, and refuses what is more. The feed is not counted: who follows it asks for page after
 * page until it is up to date.
 */
final class RateLimitFilter {

    private static final String VERDICT = RateLimitFilter.class.getName();
    private static final String FEED = "/v1/changes";

    private final RateLimits limits;

    @Inject
    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, HttpServerRequest connection) {
        if (request.getUriInfo().getPath().equals(FEED)) {
            return;
        }
        limits.ask(connection).ifPresent(verdict -> {
            request.setProperty(VERDICT, verdict);
            if (!verdict.allowed()) {
                throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, limits.refusal());
            }
        });
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(VERDICT) instanceof Verdict verdict) {
            limits.headers(verdict).forEach(response.getHeaders()::putSingle);
        }
    }
}
