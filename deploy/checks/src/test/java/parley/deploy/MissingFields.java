package parley.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;

/** Whether a manifest lacks a field that its kind must have, as the types of Kubernetes' own client know it. */
final class MissingFields {

    private static final String TYPES = "io.kubernetes.client.openapi.models.";

    private MissingFields() {}

    /** Whether the kind is one of Kubernetes itself; what operators add has other types. */
    static boolean areKnownOf(HasMetadata resource) {
        return !resource.getApiVersion().contains(".")
                || resource.getApiVersion().contains(".k8s.io/");
    }

    /** What is said of the first that is missing; empty if none is. */
    static Optional<String> in(HasMetadata resource) {
        try {
            JsonElement json = JsonParser.parseString(new KubernetesSerialization().asJson(resource));
            type(resource).getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(resource.getApiVersion() + " " + resource.getKind(), e);
        }
    }

    /** {@code V2HorizontalPodAutoscaler} for that kind of {@code autoscaling/v2}. */
    private static Class<?> type(HasMetadata resource) throws ClassNotFoundException {
        String version = resource.getApiVersion().replaceFirst(".*/", "");
        return Class.forName(
                TYPES + version.substring(0, 1).toUpperCase(Locale.ROOT) + version.substring(1) + resource.getKind());
    }
}
