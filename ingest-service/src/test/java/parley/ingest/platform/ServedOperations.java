package parley.ingest.platform;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import parley.ingest.curation.CurationResource;
import parley.ingest.curation.NegotiationResource;
import parley.ingest.curation.SpeakerResource;
import parley.ingest.extract.ExtractResource;
import parley.ingest.feed.ChangeFeedResource;
import parley.ingest.roster.RosterResource;
import parley.ingest.submission.BatchResource;
import parley.ingest.submission.DocumentResource;

/** What resource classes serve, read off their annotations: {@code POST /v1/documents} and so on. */
final class ServedOperations {

    private ServedOperations() {}

    /** Those of the whole API. */
    static Set<String> ofApi() {
        return of(
                DocumentResource.class,
                BatchResource.class,
                ExtractResource.class,
                ChangeFeedResource.class,
                CurationResource.class,
                SpeakerResource.class,
                NegotiationResource.class,
                RosterResource.class);
    }

    static Set<String> of(Class<?>... resources) {
        Set<String> operations = new TreeSet<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        Path path = method.getAnnotation(Path.class);
                        operations.add(verb.value() + " "
                                + resource.getAnnotation(Path.class).value()
                                + (path == null ? "" : "/" + path.value()));
                    }
                }
            }
        }
        return operations;
    }
}
