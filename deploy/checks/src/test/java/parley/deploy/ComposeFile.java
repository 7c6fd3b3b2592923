package parley.deploy;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The compose file, with what its parts take over from each other put in. */
final class ComposeFile {

    private ComposeFile() {}

    /** A service of it, as the file has it. */
    record Service(Map<String, Object> keys) {

        @SuppressWarnings("unchecked")
        Map<String, String> environment() {
            return (Map<String, String>) keys.getOrDefault("environment", Map.of());
        }

        @SuppressWarnings("unchecked")
        List<String> list(String key) {
            return (List<String>) keys.getOrDefault(key, List.of());
        }

        String text(String key) {
            return String.valueOf(keys.getOrDefault(key, ""));
        }
    }

    static List<Service> services() {
        return all().values().stream().map(Service::new).toList();
    }

    static Service service(String name) {
        return new Service(all().get(name));
    }

    private static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(DeployFiles.read("deploy/compose/compose.yaml"));
        return file.get("services");
    }
}
