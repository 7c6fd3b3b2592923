package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPolicyTest {

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void nothingGoesInOrOutUnlessAllowed(Overlay overlay) {
        assertThat(policies(overlay)).anySatisfy(policy -> {
            assertThat(isEmpty(policy.getPodSelector())).isTrue();
            assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getIngress()).isEmpty();
            assertThat(policy.getEgress()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void everyPodMayAskForNamesOverBothProtocols(Overlay overlay) {
        assertThat(policies(overlay)).anySatisfy(policy -> {
            assertThat(isEmpty(policy.getPodSelector())).isTrue();
            assertThat(policy.getEgress().stream().flatMap(rule -> rule.getPorts().stream()))
                    .extracting(NetworkPolicyPort::getProtocol, NetworkPolicyPort::getPort)
                    .contains(tuple("UDP", new IntOrString(53)), tuple("TCP", new IntOrString(53)));
        });
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void noRuleIsOpenToEverybodyOrForEveryPort(Overlay overlay) {
        assertThat(policies(overlay)).allSatisfy(policy -> {
            assertThat(policy.getIngress()).allSatisfy(rule -> {
                assertThat(rule.getFrom()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            assertThat(policy.getEgress()).allSatisfy(rule -> {
                assertThat(rule.getTo())
                        .isNotEmpty()
                        .allMatch(to -> to.getIpBlock() == null || leavesNetworksOut(to.getIpBlock()));
                assertThat(rule.getPorts()).isNotEmpty();
            });
        });
    }

    /** The web may be open, but not what is inside of networks: those of clusters, and what tells of the machines of a cloud. */
    private static boolean leavesNetworksOut(IPBlock block) {
        return !block.getCidr().endsWith("/0")
                || block.getExcept()
                        .containsAll(List.of(
                                "10.0.0.0/8",
                                "172.16.0.0/12",
                                "192.168.0.0/16",
                                "100.64.0.0/10",
                                "169.254.0.0/16",
                                "127.0.0.0/8"));
    }

    @Test
    void onlyTheIngestServiceGoesOutToTheWebAndOnlyWhereItPolls() {
        assertThat(Overlay.all())
                .allSatisfy(overlay -> assertThat(overlay.pods()
                                .filter(pod -> egress(overlay, pod).anyMatch(NetworkPolicyTest::isToTheWeb)))
                        .extracting(pod -> pod.getMetadata().getLabels().get("app.kubernetes.io/name"))
                        .isEqualTo(polls(overlay) ? List.of("parley-ingest") : List.of()));
        assertThat(polls(Overlay.named("connected"))).isTrue();
    }

    @Test
    void bothServicesReachTheIdentityProviderWhereTheyTakeItsTokens() {
        Overlay overlay = Overlay.named("connected");
        assertThat(overlay.pods()
                        .filter(pod -> egress(overlay, pod)
                                .anyMatch(rule -> rule.getTo().stream()
                                        .anyMatch(to -> to.getIpBlock() != null
                                                && to.getIpBlock().getCidr().startsWith("198.51.100.")))))
                .extracting(pod -> pod.getMetadata().getLabels().get("app.kubernetes.io/name"))
                .containsExactlyInAnyOrder("parley-ingest", "parley-query");
        assertThat(overlay.all(ConfigMap.class).stream()
                        .filter(map -> map.getData().containsKey("QUARKUS_OIDC_AUTH_SERVER_URL"))
                        .map(map -> map.getData().get("PARLEY_ACCESS_OIDC_ENABLED")))
                .containsExactly("true", "true");
    }

    private static boolean polls(Overlay overlay) {
        return overlay.all(ConfigMap.class).stream()
                .anyMatch(map -> map.getData().containsKey("PARLEY_POLL_FEEDS"));
    }

    private static boolean isToTheWeb(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream()
                .anyMatch(to ->
                        to.getIpBlock() != null && to.getIpBlock().getCidr().endsWith("/0"));
    }

    /** Not so in dev: there a person asks by kubectl port-forward, which no policy stops. */
    @Test
    void inProductionAllThatListensIsLetIn() {
        Overlay overlay = Overlay.named("prod");
        assertThat(overlay.pods())
                .allSatisfy(pod -> assertThat(ingressPorts(overlay, pod)).containsAll(listensOn(pod)));
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void whoeverUsesADatabaseMayReachIt(Overlay overlay) {
        assertThat(overlay.pods().filter(NetworkPolicyTest::readsDatabaseSettings))
                .isNotEmpty()
                .allSatisfy(pod -> assertThat(egressPorts(overlay, pod)).contains(5432));
    }

    @Test
    void onlyTheQueryServiceReachesTheSearchEngine() {
        Overlay overlay = Overlay.named("replicas");
        assertThat(overlay.pods().filter(pod -> egressPorts(overlay, pod).contains(9200)))
                .extracting(pod -> pod.getMetadata().getLabels().get("app.kubernetes.io/name"))
                .containsExactly("parley-query");
        assertThat(overlay.pods().filter(pod -> ingressPorts(overlay, pod).contains(9200)))
                .extracting(pod -> pod.getMetadata().getLabels().get("app.kubernetes.io/name"))
                .containsExactly("parley-opensearch");
    }

    private static boolean readsDatabaseSettings(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().stream()
                .anyMatch(container -> container.getImage().contains("-service"));
    }

    private static List<Integer> listensOn(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .map(ContainerPort::getContainerPort)
                .toList();
    }

    private static List<Integer> ingressPorts(Overlay overlay, PodTemplateSpec pod) {
        return policies(overlay).stream()
                .filter(policy -> selects(policy.getPodSelector(), pod))
                .flatMap(policy -> policy.getIngress().stream())
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    private static List<Integer> egressPorts(Overlay overlay, PodTemplateSpec pod) {
        return egress(overlay, pod)
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    private static Stream<NetworkPolicyEgressRule> egress(Overlay overlay, PodTemplateSpec pod) {
        return policies(overlay).stream()
                .filter(policy -> selects(policy.getPodSelector(), pod))
                .flatMap(policy -> policy.getEgress().stream());
    }

    private static List<NetworkPolicySpec> policies(Overlay overlay) {
        return overlay.all(NetworkPolicy.class).stream()
                .map(NetworkPolicy::getSpec)
                .toList();
    }

    private static boolean isEmpty(LabelSelector selector) {
        return selector.getMatchLabels().isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    private static boolean selects(LabelSelector selector, PodTemplateSpec pod) {
        Map<String, String> labels = pod.getMetadata().getLabels();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(each -> holds(each, labels));
    }

    private static boolean holds(LabelSelectorRequirement requirement, Map<String, String> labels) {
        assertThat(requirement.getOperator()).isEqualTo("In");
        return requirement.getValues().contains(labels.get(requirement.getKey()));
    }
}
