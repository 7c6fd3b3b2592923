package parley.query.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import parley.access.ApiKeyMechanism;
import parley.postgres.DatabaseAway;

/** Turns whatever was thrown into {@code application/problem+json}, without a word about the program's inside. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return Response.status(problem.code().status())
                .type(PROBLEM_JSON)
                .entity(problem.body())
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknownCaller(SecurityException thrown, UriInfo uri) {
        String detail = thrown instanceof UnauthorizedException
                ? uri.getPath() + " wants a key in the header " + ApiKeyMechanism.HEADER
                : "The key or token that was sent is not known here.";
        return Response.fromResponse(problem(Problem.of(ProblemCode.UNAUTHENTICATED, detail)))
                .header(HttpHeaders.WWW_AUTHENTICATE, ApiKeyMechanism.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown, UriInfo uri) {
        return problem(Problem.of(ProblemCode.FORBIDDEN, uri.getPath() + " is not for who asks."));
    }

    /** The same question, asked of the id that stands. */
    @ServerExceptionMapper
    Response moved(Moved moved, UriInfo uri) {
        URI asked = uri.getRequestUri();
        String path = asked.getRawPath().replace(moved.from(), moved.to());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(path + query))
                // A correction that is undone moves it back.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @ServerExceptionMapper
    Response webProblem(WebApplicationException thrown, UriInfo uri) {
        int status = thrown.getResponse().getStatus();
        if (status < 400 || status >= 500) {
            return status < 400 ? thrown.getResponse() : anyProblem(thrown, uri);
        }
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(candidate -> candidate.status() == status && status != 400)
                .findFirst()
                .orElse(ProblemCode.INVALID_REQUEST);
        Problem problem = Problem.of(code, code.title() + ": " + uri.getPath());
        return Response.fromResponse(problem(problem)).status(status).build();
    }

    /** The engine that others run may be away; ours cannot. */
    @ServerExceptionMapper
    Response searchAway(SearchException thrown, UriInfo uri) {
        Optional<String> away = SearchAway.sign(thrown);
        if (away.isPresent()) {
            LOG.warnf("the search engine does not answer: path=%s reason=%s", uri.getPath(), away.get());
            return problem(
                    Problem.of(ProblemCode.SEARCH_AWAY, "The search engine does not answer; please ask again later."));
        }
        return anyProblem(thrown, uri);
    }

    @ServerExceptionMapper
    Response anyProblem(Throwable thrown, UriInfo uri) {
        if (DatabaseAway.isReasonOf(thrown)) {
            LOG.warnf("the database is away: path=%s reason=%s", uri.getPath(), thrown.getMessage());
            Problem away = Problem.of(ProblemCode.UNAVAILABLE, "The database does not answer; please ask again later.");
            return Response.fromResponse(problem(away))
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(thrown, "request failed: reference=%s path=%s", reference, uri.getPath());
        return problem(Problem.of(ProblemCode.INTERNAL_ERROR, "The request could not be answered.")
                .with("reference", reference));
    }
}
