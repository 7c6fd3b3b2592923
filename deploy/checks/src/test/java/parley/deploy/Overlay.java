package parley.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One overlay as a cluster would get it.
 *
 * @param name that of its folder
 * @param resources in the order in which they are rendered
 */
record Overlay(String name, List<HasMetadata> resources) {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final Map<Path, Overlay> RENDERED = new ConcurrentHashMap<>();

    Overlay {
        resources = List.copyOf(resources);
    }

    /** All there are: a new folder is checked without being named anywhere. */
    static List<Overlay> all() {
        return DeployFiles.foldersIn("deploy/kustomize/overlays").stream()
                .map(folder -> RENDERED.computeIfAbsent(folder, Overlay::render))
                .toList();
    }

    static Overlay named(String name) {
        return all().stream()
                .filter(overlay -> overlay.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Overlay render(Path folder) {
        return new Overlay(folder.getFileName().toString(), read(Kubectl.kustomize(folder)));
    }

    /** Manifests as objects of their kind; of none where the kind is not known. */
    static List<HasMetadata> read(String yaml) {
        return Arrays.stream(yaml.split("(?m)^---$"))
                .filter(document -> !document.isBlank())
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
    }

    <T> List<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What runs, whatever makes it run. */
    Stream<PodTemplateSpec> pods() {
        return resources.stream().flatMap(Overlay::podOf);
    }

    Stream<Container> containers() {
        return pods().flatMap(pod ->
                Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream()));
    }

    private static Stream<PodTemplateSpec> podOf(HasMetadata resource) {
        if (resource instanceof Deployment deployment) {
            return Stream.of(deployment.getSpec().getTemplate());
        }
        if (resource instanceof StatefulSet set) {
            return Stream.of(set.getSpec().getTemplate());
        }
        if (resource instanceof Job job) {
            return Stream.of(job.getSpec().getTemplate());
        }
        return Stream.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
