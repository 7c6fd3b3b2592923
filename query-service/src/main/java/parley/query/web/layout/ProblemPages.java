package parley.query.web.layout;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Trouble outside of the API is told to whoever reads HTML as a page: a path that does not exist, a key that is wanted. */
final class ProblemPages {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    /** Behind the others, which know problems by their members. */
    @ServerResponseFilter(priority = 1000)
    void asPage(ContainerRequestContext request, ContainerResponseContext response) {
        boolean wanted = isForReaders(request)
                && PROBLEM.isCompatible(response.getMediaType())
                && response.getEntity() instanceof Map;
        if (wanted) {
            Map<?, ?> problem = (Map<?, ?>) response.getEntity();
            response.setEntity(
                    Frames.problem(String.valueOf(problem.get("title")), String.valueOf(problem.get("detail")))
                            .render(),
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        }
    }

    /** Whether a page is asked for by name; programs that take anything are told as the API tells. */
    private static boolean isForReaders(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !path.startsWith("/v1/")
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> !type.isWildcardType()
                                && !type.isWildcardSubtype()
                                && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}
