package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.speaker.Roster;

/** A build without the model: this class path, the networks' files taken out. */
class TrimmedBuildTest {

    private static final String STORY = "“There is no deal,” Foreign Minister Edda Roth said.";

    @Test
    void fastModeWorksAndFullModeSaysWhatIsMissing() throws Exception {
        try (WithoutModel trimmed = new WithoutModel()) {
            Object[] answers = (Object[]) trimmed.loadClass(Inside.class.getName())
                    .getMethod("run", String.class)
                    .invoke(null, STORY);
            assertThat(answers[0]).isEqualTo("fast");
            assertThat(answers[1])
                    .isEqualTo(Extractor.rules()
                            .extract(Document.of(STORY), Roster.empty())
                            .statements()
                            .toString());
            assertThat((String) answers[2]).contains("full").contains("without the trained tagger");
        }
    }

    /** What is run inside the trimmed build. */
    public static final class Inside {

        private Inside() {}

        public static Object[] run(String text) throws ModeUnavailableException {
            Extractor fast = Extractor.in(ExtractionMode.FAST);
            String statements =
                    fast.extract(Document.of(text), Roster.empty()).statements().toString();
            String refusal = "";
            try {
                Extractor.in(ExtractionMode.FULL);
            } catch (ModeUnavailableException e) {
                refusal = e.mode().word() + ": " + e.getMessage();
            }
            return new Object[] {fast.mode().word(), statements, refusal};
        }
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
