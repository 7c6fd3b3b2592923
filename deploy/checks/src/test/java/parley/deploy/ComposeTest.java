package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeTest {

    @Test
    void nothingRunsWithMoreRightsThanItNeeds() {
        assertThat(ComposeFile.services()).hasSize(4).allSatisfy(service -> {
            assertThat(service.text("read_only")).isEqualTo("true");
            assertThat(service.list("cap_drop")).containsExactly("ALL");
            assertThat(service.list("security_opt")).contains("no-new-privileges:true");
            assertThat(service.text("mem_limit")).isNotEmpty();
        });
    }

    @Test
    void noPasswordIsInTheFileAndNoneIsGuessedWhereItIsMissing() {
        assertThat(ComposeFile.services())
                .allSatisfy(service -> assertThat(service.environment()).allSatisfy((name, value) -> {
                    if (name.endsWith("PASSWORD")) {
                        assertThat(value).matches("\\$\\{[A-Z_]+:\\?[^}]*}");
                    }
                }));
    }

    @Test
    void nothingIsHeardOutsideOfTheMachine() {
        assertThat(ComposeFile.services())
                .flatMap(service -> service.list("ports"))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(ComposeFile.service("postgres").list("ports")).isEmpty();
        assertThat(ComposeFile.service("opensearch").list("ports")).isEmpty();
    }

    @Test
    void imagesHaveATagThatDoesNotMove() {
        assertThat(ComposeFile.services())
                .extracting(service -> service.text("image"))
                .allMatch(image -> image.contains(":"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @Test
    void aStopWaitsAsLongAsInACluster() {
        assertThat(ComposeFile.service("ingest").text("stop_grace_period")).isEqualTo("30s");
        assertThat(ComposeFile.service("query").text("stop_grace_period")).isEqualTo("45s");
    }
}
