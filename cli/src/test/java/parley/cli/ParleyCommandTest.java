package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParleyCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "up", "down", "status", "load", "extract", "rebuild"})
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: parley " + command);
    }

    @Test
    void withoutCommandOrWithAnUnknownOneTheUsageIsShown() {
        assertThat(CommandRun.of().exitCode()).isEqualTo(2);
        CommandRun unknown = CommandRun.of("extrct");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("extract");
    }
}
