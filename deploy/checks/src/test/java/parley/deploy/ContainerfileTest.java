package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which system an image is built; {@code image.sh} builds and runs it. */
class ContainerfileTest {

    private static final String CONTAINERFILE = DeployFiles.read("deploy/images/Containerfile");

    @Test
    void theBuilderSaysForWhichSystem() {
        assertThat(CONTAINERFILE.lines().filter(line -> line.startsWith("ARG TARGETARCH")))
                .containsExactly("ARG TARGETARCH");
    }

    @ParameterizedTest
    @CsvSource({"amd64, linux-x64", "arm64, linux-aarch64"})
    void theNativeLibrariesAreThoseOfThatSystem(String target, String libraries) throws Exception {
        assertThat(chosen("TARGETARCH=" + target + "; ")).isEqualTo(libraries);
    }

    @Test
    void withoutABuilderThatSaysSoTheyAreThoseOfTheSystemItself() throws Exception {
        assertThat(chosen("uname() { echo aarch64; }; ")).isEqualTo("linux-aarch64");
        assertThat(chosen("uname() { echo x86_64; }; ")).isEqualTo("linux-x64");
        assertThat(chosen("uname() { echo riscv64; }; ")).isEmpty();
    }

    /** What the shell of the build makes of it. */
    private static String chosen(String surroundings) throws IOException, InterruptedException {
        var choice =
                Pattern.compile("^ *(case .* esac); \\\\$", Pattern.MULTILINE).matcher(CONTAINERFILE);
        assertThat(choice.find()).isTrue();
        Process shell = new ProcessBuilder("sh", "-c", surroundings + choice.group(1) + "; echo $system").start();
        String system = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return system.strip();
    }
}
