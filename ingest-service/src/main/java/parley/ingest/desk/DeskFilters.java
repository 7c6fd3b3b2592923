package parley.ingest.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;

/** What holds for all pages: how much a form may carry, and that trouble is told as a page. */
final class DeskFilters {

    /** A form with a document in it has that document in an encoding for which three bytes need four. */
    private static final int ROOM_FOR_ENCODING = 2;

    private static final long ROOM_FOR_FIELDS = 64 * 1024;

    private final long largestForm;
    private final Visit visit;

    DeskFilters(IngestConfig config, Visit visit) {
        this.largestForm = config.limits().body().asLongValue() * ROOM_FOR_ENCODING + ROOM_FOR_FIELDS;
        this.visit = visit;
    }

    /** Forms are read to their end before a resource sees them, so their length is looked at before. */
    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext request) {
        if (!Visit.isOnDesk(request.getUriInfo().getPath())
                || !request.getMethod().equals("POST")) {
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) > largestForm) {
            throw new ProblemException(
                    ProblemCode.TOO_LARGE, "a form has a length and at most " + largestForm + " bytes, not " + length);
        }
    }

    @ServerResponseFilter
    void asPage(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!Visit.isOnDesk(path)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!(response.getEntity() instanceof Problem problem)) {
            return;
        }
        if (problem.code() == ProblemCode.UNAUTHENTICATED && request.getMethod().equals("GET")) {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/desk/sign-in?to=" + encoded(path));
            response.setEntity(null);
            return;
        }
        response.setEntity(
                DeskTemplates.trouble(visit, problem.title(), problem.detail(), word(problem))
                        .render(),
                new java.lang.annotation.Annotation[0],
                MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }

    private static String word(Problem problem) {
        return problem.code().name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
