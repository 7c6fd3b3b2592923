package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class WatchingTest {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby *\\([^)]*\\)");
    /** A word of an expression that is no function: neither is a word of the language, such as {@code or}. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*_[a-z0-9_]+\\b(?! *\\()|\\bup\\b");

    @Test
    void alertsAskForMetricsThatAreServed() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(metricsIn(alert.get("expr")))
                    .as(alert.get("alert"))
                    .isNotEmpty()
                    .isSubsetOf(served());
        });
    }

    @Test
    void theDashboardAsksForMetricsThatAreServed() {
        assertThat(dashboardExpressions())
                .isNotEmpty()
                .allSatisfy(expression ->
                        assertThat(metricsIn(expression)).isNotEmpty().isSubsetOf(served()));
    }

    @Test
    void theOperatorsGuideTellsWhatToDoAboutEveryAlert() {
        String guide = DeployFiles.read("docs/how-to/operate.md");
        assertThat(alerts())
                .extracting(alert -> alert.get("alert"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void namesAreToldFromFunctionsLabelsAndWords() {
        assertThat(
                        metricsIn(
                                "sum by (some_label) (rate(a_total{b_c=\"d_e\"}[5m])) / scalar(f_g) > 2 or absent_over_time(h_i[1m])"))
                .containsExactlyInAnyOrder("a_total", "f_g", "h_i");
    }

    private static Set<String> metricsIn(String expression) {
        String bare = LABELS.matcher(LITERAL.matcher(expression).replaceAll("")).replaceAll("");
        return NAME.matcher(bare).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Set<String> served() {
        return Stream.concat(
                        Stream.of("up"),
                        DeployFiles.read("deploy/operations/metrics.txt")
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .map(line -> line.split(" ")[1]))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, String>> alerts() {
        Map<String, Map<String, List<Map<String, List<Map<String, String>>>>>> file =
                new Yaml().load(DeployFiles.read("deploy/operations/alerts.yaml"));
        return file.get("spec").get("groups").stream()
                .flatMap(group -> group.get("rules").stream())
                .toList();
    }

    private static List<String> dashboardExpressions() {
        // JSON is YAML.
        Map<String, List<Map<String, List<Map<String, String>>>>> file =
                new Yaml().load(DeployFiles.read("deploy/operations/dashboard.json"));
        return file.get("panels").stream()
                .flatMap(panel -> panel.get("targets").stream())
                .map(target -> target.get("expr"))
                .toList();
    }
}
