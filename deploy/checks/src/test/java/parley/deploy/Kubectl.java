package parley.deploy;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Renders a folder of kustomize. Needs kubectl, and no cluster. Stateless. */
final class Kubectl {

    private Kubectl() {}

    /** The manifests of a folder, as one stream of YAML documents. */
    static String kustomize(Path folder) {
        try {
            Process process = new ProcessBuilder(program(), "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                fail(folder + " cannot be rendered; see above");
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Skips the test, loudly, where kubectl is not installed; fails it in continuous integration, which has to have it. */
    private static String program() throws InterruptedException {
        String program = System.getenv().getOrDefault("KUBECTL", "kubectl");
        try {
            new ProcessBuilder(List.of(program, "version", "--client"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            String message =
                    "NOT CHECKED: the manifests, as " + program + " cannot be run; install kubectl or set KUBECTL";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            System.err.println(message);
            Assumptions.abort(message);
        }
        return program;
    }
}
