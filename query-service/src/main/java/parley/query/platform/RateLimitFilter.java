package parley.query.platform;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import parley.access.RateLimit.Verdict;
import parley.access.RateLimits;

/** Tells clients how much they may ask, and refuses what is more. */
final class RateLimitFilter {

    private static final String VERDICT = RateLimitFilter.class.getName();

    private final RateLimits limits;

    @Inject
    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, HttpServerRequest connection) {
        limits.ask(connection).ifPresent(verdict -> {
            request.setProperty(VERDICT, verdict);
            if (!verdict.allowed()) {
                throw Problem.of(ProblemCode.TOO_MANY_REQUESTS, limits.refusal())
                        .with("retry_after", RateLimits.seconds(verdict));
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
