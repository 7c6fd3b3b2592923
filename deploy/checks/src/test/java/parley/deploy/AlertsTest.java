package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The alerts, by Prometheus' own program. */
class AlertsTest {

    private static final String TRIALS = DeployFiles.read("deploy/checks/src/test/resources/alerts-test.yaml");

    @TempDir
    private Path folder;

    @Test
    void eachFiresWhenItShouldAndNotWhenItShouldNot() throws Exception {
        Map<String, Object> resource = new Yaml().load(DeployFiles.read("deploy/operations/alerts.yaml"));
        Files.writeString(folder.resolve("rules.yaml"), new Yaml().dump(resource.get("spec")));
        Path trials = Files.writeString(folder.resolve("alerts-test.yaml"), TRIALS);
        Process promtool = new ProcessBuilder(
                        Tool.orSkip("PROMTOOL", "promtool", "alerts", "--version"), "test", "rules", trials.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @Test
    void everyAlertIsTried() {
        Map<String, Map<String, List<Map<String, List<Map<String, String>>>>>> resource =
                new Yaml().load(DeployFiles.read("deploy/operations/alerts.yaml"));
        resource.get("spec").get("groups").stream()
                .flatMap(group -> group.get("rules").stream())
                .map(rule -> rule.get("alert"))
                .forEach(alert -> assertThat(TRIALS).contains("alertname=\"" + alert + "\""));
    }
}
