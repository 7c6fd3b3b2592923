package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodPolicyTest {

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void podsHaveNoRightsBeyondThoseOfAnOrdinaryUser(Overlay overlay) {
        assertThat(overlay.pods().map(PodTemplateSpec::getSpec)).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getHostNetwork()).isNotEqualTo(true);
            assertThat(pod.getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        });
        assertThat(overlay.containers()).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getSecurityContext().getCapabilities().getAdd())
                    .isNullOrEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void whatRunsForLongIsAskedWhetherItHasStartedLivesAndIsReady(Overlay overlay) {
        assertThat(longRunning(overlay).flatMap(pod -> pod.getContainers().stream()))
                .isNotEmpty()
                .allSatisfy(container -> {
                    assertThat(container.getStartupProbe()).isNotNull();
                    assertThat(container.getLivenessProbe()).isNotNull();
                    assertThat(container.getReadinessProbe()).isNotNull();
                    assertThat(container.getLivenessProbe()).isNotEqualTo(container.getReadinessProbe());
                });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void memoryIsBoundedAndGrantedAndProcessorTimeIsNotBounded(Overlay overlay) {
        assertThat(overlay.containers()).allSatisfy(container -> {
            Map<String, Quantity> limits = container.getResources().getLimits();
            Map<String, Quantity> requests = container.getResources().getRequests();
            assertThat(limits).containsKeys("memory", "ephemeral-storage").doesNotContainKey("cpu");
            assertThat(requests).containsKeys("cpu").containsEntry("memory", limits.get("memory"));
        });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void imagesHaveATagThatDoesNotMove(Overlay overlay) {
        assertThat(overlay.containers().map(Container::getImage))
                .allMatch(image -> image.matches("[^:@]+(:[0-9]+/[^:@]+)?(:[^:@]+|@sha256:[0-9a-f]{64})"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void noSecretIsInTheManifests(Overlay overlay) {
        assertThat(overlay.all(Secret.class)).isEmpty();
        assertThat(overlay.containers().flatMap(container -> container.getEnv().stream()))
                .noneMatch(variable -> variable.getName().matches(".*(PASSWORD|SECRET|KEY).*"));
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void servicesAreSpreadOverNodesAndOutliveTheirEmptying(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).hasSize(2).allSatisfy(deployment -> {
            Map<String, String> selected = deployment.getSpec().getSelector().getMatchLabels();
            assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                    .isNotEmpty()
                    .allSatisfy(spread -> assertThat(spread.getLabelSelector().getMatchLabels())
                            .isEqualTo(selected));
            assertThat(overlay.all(PodDisruptionBudget.class))
                    .extracting(budget -> budget.getSpec().getSelector().getMatchLabels())
                    .containsOnlyOnce(selected);
        });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void selectorsHoldNothingThatAReleaseChanges(Overlay overlay) {
        assertThat(overlay.all(Deployment.class))
                .extracting(deployment -> deployment.getSpec().getSelector())
                .extracting(LabelSelector::getMatchLabels)
                .allSatisfy(labels -> assertThat(labels).containsOnlyKeys("app.kubernetes.io/name"));
    }

    private static Stream<PodSpec> longRunning(Overlay overlay) {
        return Stream.concat(
                overlay.all(Deployment.class).stream()
                        .map(deployment -> deployment.getSpec().getTemplate().getSpec()),
                overlay.all(StatefulSet.class).stream()
                        .map(set -> set.getSpec().getTemplate().getSpec()));
    }
}
