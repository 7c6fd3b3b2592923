package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShutdownTest {

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void aPodHasTimeToBeForgottenAndToFinishWhatItIsAt(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).isNotEmpty().allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().get(0);
            long forgotten = container.getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(forgotten).isPositive();
            assertThat(pod.getTerminationGracePeriodSeconds())
                    .isGreaterThan(forgotten
                            + shutdownTimeout(container.getName().replace("-service", ""))
                                    .toSeconds());
        });
    }

    private static Duration shutdownTimeout(String service) {
        String value = DeployFiles.settingsOf(service).getProperty("quarkus.shutdown.timeout");
        return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
    }
}
