package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;

/** Clients generated from the description compile, and get what the service has; run with {@code -Pclients}. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "parley.clients", matches = ".+")
class GeneratedClientsTest extends RecordTest {

    private static final Path GENERATED = Path.of(System.getProperty("parley.clients", ""));
    private static final Path PROGRAMS = Path.of("src/test/clients").toAbsolutePath();
    private static final List<String> EXPECTED =
            List.of(Stories.talks().statement(0) + " resolved", Stories.talks().statement(2) + " resolved", "exact");

    @TempDir
    Path folder;

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @Test
    void theJavaClientCompilesAndFetchesAPage() throws Exception {
        String libraries = System.getProperty("java.class.path");
        List<String> compile = new ArrayList<>(
                List.of(tool("javac"), "-nowarn", "-proc:none", "-d", folder.toString(), "-cp", libraries));
        try (Stream<Path> sources = Files.walk(GENERATED.resolve("java/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> compile.add(file.toString()));
        }
        compile.add(PROGRAMS.resolve("FetchPage.java").toString());
        run(compile);
        assertThat(run(List.of(
                        tool("java"),
                        "-cp",
                        folder + File.pathSeparator + libraries,
                        "FetchPage",
                        RestAssured.baseURI + ":" + RestAssured.port)))
                .isEqualTo(EXPECTED);
    }

    @Test
    void theTypeScriptClientCompilesAndFetchesAPage() throws Exception {
        assumeTrue(isThere("node") && isThere("npx"), "no Node.js on this machine");
        assumeTrue(code(typeScript("--version")) == 0, "no TypeScript to be had");
        copy(GENERATED.resolve("typescript"), folder);
        Files.copy(PROGRAMS.resolve("fetchPage.ts"), folder.resolve("fetchPage.ts"));
        run(typeScript("--strict", "--project", "."));
        assertThat(run(List.of("node", "dist/fetchPage.js", RestAssured.baseURI + ":" + RestAssured.port)))
                .isEqualTo(EXPECTED);
    }

    private static List<String> typeScript(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("npx", "--yes", "--package", "typescript@" + System.getProperty("parley.typescript"), "tsc"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a program in the folder, which must succeed; its output, line by line. */
    private List<String> run(List<String> command) throws IOException, InterruptedException {
        int code = code(command);
        String told = Files.readString(output());
        assertThat(code).as(told).isZero();
        // Of the compiler, and of Java about the settings of tests.
        return told.lines().filter(line -> !line.matches("(Note|NOTE): .*")).toList();
    }

    private int code(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start()
                .waitFor();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
