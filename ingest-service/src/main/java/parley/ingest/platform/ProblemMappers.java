package parley.ingest.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import parley.access.ApiKeyMechanism;
import parley.postgres.DatabaseAway;

/** Whatever ends a request early becomes a problem; what is inside of the service stays in its log. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder answer = answer(e.problem());
        if (e.problem().code() == ProblemCode.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response ofFramework(WebApplicationException e, @Context UriInfo uri, @Context HttpHeaders headers) {
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Problem problem = ofStatus(given.getStatus(), uri.getPath(), String.valueOf(headers.getMediaType()));
        Response.ResponseBuilder answer = answer(problem);
        if (given.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknownCaller(SecurityException e, @Context UriInfo uri) {
        String detail = e instanceof UnauthorizedException
                ? uri.getPath() + " wants a key in the header " + ApiKeyMechanism.HEADER
                : "the key or token that was sent is not known here";
        return answer(Problem.of(ProblemCode.UNAUTHENTICATED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, ApiKeyMechanism.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, @Context UriInfo uri) {
        return answer(Problem.of(ProblemCode.FORBIDDEN, uri.getPath() + " is not for who asks"))
                .build();
    }

    /** Bodies are the only streams that resources read and answers the only ones they write: the caller is gone. */
    @ServerExceptionMapper
    Response brokenConnection(IOException e, @Context UriInfo uri) {
        LOG.infof("The connection broke at %s", uri.getPath());
        return answer(Problem.of(ProblemCode.INVALID_REQUEST, "the body broke off"))
                .build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, @Context UriInfo uri) {
        if (DatabaseAway.isReasonOf(e)) {
            LOG.warnf("The database is away at %s: %s", uri.getPath(), e.getMessage());
            return answer(Problem.ofDatabaseAway())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.errorf(e, "Failed at %s", uri.getPath());
        return answer(Problem.of(ProblemCode.INTERNAL_ERROR, "see the log of the service"))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static Problem ofStatus(int status, String path, String mediaType) {
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "no such resource: " + path);
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "not offered at " + path);
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE, "ask " + path + " for a form that the API describes");
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "more than the service takes at " + path);
            case 415 -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, mediaType + " is not read at " + path);
            default ->
                status < 500
                        ? Problem.of(ProblemCode.INVALID_REQUEST, "the request to " + path + " cannot be understood")
                        : Problem.of(ProblemCode.INTERNAL_ERROR, "see the log of the service");
        };
    }
}
