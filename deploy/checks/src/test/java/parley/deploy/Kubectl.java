package parley.deploy;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Renders a folder of kustomize. Needs kubectl, and no cluster. Stateless. */
final class Kubectl {

    private Kubectl() {}

    /** The manifests of a folder, as one stream of YAML documents. */
    static String kustomize(Path folder) {
        try {
            Process process = new ProcessBuilder(
                            Tool.orSkip("KUBECTL", "kubectl", "the manifests", "version", "--client"),
                            "kustomize",
                            folder.toString())
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
}
