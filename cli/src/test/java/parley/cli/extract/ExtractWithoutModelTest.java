package parley.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;

/** The command in a build without the model: this class path, the networks' files taken out. */
class ExtractWithoutModelTest {

    @TempDir
    private Path folder;

    private Path story;

    @BeforeEach
    void write() throws Exception {
        story = Files.writeString(folder.resolve("a.txt"), "“There is no deal,” Ada Roth said.");
    }

    @Test
    void itReadsByRulesAndSaysSoInOneLine() throws Exception {
        CommandRun run = run("extract", story, "-", "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"method\":\"rules/1\"").contains("There is no deal");
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("mode fast")
                .contains("without the trained tagger");
    }

    @Test
    void theFastModeIsNothingToSpeakOf() throws Exception {
        CommandRun run = run("extract", story, "-", "--quiet", "--mode", "fast");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theFullModeIsRefusedIfItIsAskedFor() throws Exception {
        CommandRun run = run("extract", story, "-", "--mode", "full");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--mode full")
                .contains("without the trained tagger")
                .contains("--mode fast");
    }

    private static CommandRun run(Object... arguments) throws Exception {
        try (WithoutModel trimmed = new WithoutModel()) {
            Class<?> type = trimmed.loadClass(CommandRun.class.getName());
            Object run = type.getMethod("of", Object[].class).invoke(null, (Object) words(arguments));
            return new CommandRun(
                    (int) type.getMethod("exitCode").invoke(run),
                    (String) type.getMethod("out").invoke(run),
                    (String) type.getMethod("err").invoke(run));
        }
    }

    private static Object[] words(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(Object::toString).toArray();
    }

    /** Loads all classes anew, so that they look for their files here. */
    private static final class WithoutModel extends URLClassLoader {

        WithoutModel() throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        public @Nullable URL findResource(String name) {
            return name.endsWith(".onnx") ? null : super.findResource(name);
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
