package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictSchemaTest {

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void everyManifestIsOfAKnownKind(Overlay overlay) {
        assertThat(overlay.resources()).isNotEmpty().doesNotHaveAnyElementsOfTypes(GenericKubernetesResource.class);
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void noManifestHasAFieldThatItsKindDoesNotHave(Overlay overlay) {
        assertThat(overlay.resources())
                .allSatisfy(resource -> assertThat(UnknownFields.in(resource))
                        .as(resource.getKind() + " " + resource.getMetadata().getName())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void noManifestLacksAFieldThatItsKindMustHave(Overlay overlay) {
        assertThat(overlay.resources().stream().filter(MissingFields::areKnownOf))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(MissingFields.in(resource)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("parley.deploy.Overlay#all")
    void noTwoManifestsAreOfOneKindAndName(Overlay overlay) {
        List<String> names = overlay.resources().stream()
                .map(resource ->
                        resource.getKind() + " " + resource.getMetadata().getName())
                .collect(Collectors.toList());
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "selector, '{template: {spec: {containers: [{name: a}]}}}'",
        "template, '{selector: {matchLabels: {a: b}}}'",
        "containers, '{selector: {matchLabels: {a: b}}, template: {spec: {nodeName: x}}}'",
        "name, '{selector: {matchLabels: {a: b}}, template: {spec: {containers: [{image: a}]}}}'"
    })
    void aMissingFieldIsFoundHoweverDeepItShouldLie(String field, String spec) {
        HasMetadata deployment = Overlay.read(
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: " + spec)
                .get(0);
        assertThat(MissingFields.in(deployment).orElse("nothing")).contains("`" + field + "`");
    }

    @Test
    void aMisspeltFieldIsFoundHoweverDeepItLies() {
        HasMetadata deployment = Overlay.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: x}
                spec:
                  replica: 1
                  template:
                    spec:
                      containers:
                        - name: a
                          readinessProb: {}
                          securityContext: {readOnlyRootFileSystem: true}
                """).get(0);
        assertThat(UnknownFields.in(deployment))
                .containsExactlyInAnyOrder(
                        ".spec.replica",
                        ".spec.template.spec.containers[0].readinessProb",
                        ".spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem");
    }
}
