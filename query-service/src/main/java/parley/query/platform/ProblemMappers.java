package parley.query.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

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

    @ServerExceptionMapper
    Response anyProblem(Throwable thrown, UriInfo uri) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(thrown, "request failed: reference=%s path=%s", reference, uri.getPath());
        return problem(Problem.of(ProblemCode.INTERNAL_ERROR, "The request could not be answered.")
                .with("reference", reference));
    }
}
