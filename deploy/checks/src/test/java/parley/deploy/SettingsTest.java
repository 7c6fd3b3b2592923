package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void manifestsSetOnlyWhatAServiceKnows(Overlay overlay) {
        for (String service : new String[] {"ingest", "query"}) {
            Stream<String> set = overlay.all(ConfigMap.class).stream()
                    .filter(map -> map.getMetadata().getName().startsWith("parley-" + service))
                    .flatMap(map -> map.getData().keySet().stream());
            assertThat(set.filter(name -> name.startsWith("PARLEY_")))
                    .isNotEmpty()
                    .isSubsetOf(variablesOf(service));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "query"})
    void composeSetsOnlyWhatAServiceKnows(String service) {
        assertThat(ComposeFile.service(service).environment().keySet().stream()
                        .filter(name -> name.startsWith("PARLEY_")))
                .isSubsetOf(variablesOf(service));
    }

    /** The settings that a service brings along, and those that have no value by default, as the environment has them. */
    private static Set<String> variablesOf(String service) {
        Stream<String> withoutValue = service.equals("ingest")
                ? Stream.of("parley.access.keys", "parley.poll.feeds")
                : Stream.of("parley.access.keys");
        return Stream.concat(withoutValue, DeployFiles.settingsOf(service).stringPropertyNames().stream())
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
