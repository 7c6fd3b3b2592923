package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path KEPT = Path.of("src/test/resources");
    private static final Pattern TARGET = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("`(\\w+FuzzTest\\.\\w+)` \\|$", Pattern.MULTILINE);

    private static final long LARGEST_CORPUS = 300_000;

    @Test
    void theTableNamesEveryTargetAndNoOther() throws IOException {
        List<String> named = NAMED.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        TreeSet<String> targets = new TreeSet<>();
        for (Path file : files(TESTS, "FuzzTest.java")) {
            String type = file.getFileName().toString().replace(".java", "");
            TARGET.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> type + "." + found.group(1))
                    .forEach(targets::add);
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(targets);
    }

    @Test
    void everyTargetHasInputsToStartFrom() throws IOException {
        for (Path file : files(TESTS, "FuzzTest.java")) {
            Path inputs = KEPT.resolve(TESTS.relativize(file).toString().replace(".java", "Inputs"));
            for (MatchResult target :
                    TARGET.matcher(Files.readString(file)).results().toList()) {
                assertThat(inputs.resolve(target.group(1))).isNotEmptyDirectory();
            }
        }
    }

    @Test
    void theInputsThatAreKeptAreFewEnoughToBeReadInEveryBuild() throws IOException {
        long bytes = 0;
        for (Path file : files(KEPT, "")) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(LARGEST_CORPUS);
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
