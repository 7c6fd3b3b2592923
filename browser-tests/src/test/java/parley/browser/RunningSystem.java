package parley.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Both services as packaged, as {@code ./parley} starts and loads them. */
final class RunningSystem implements AutoCloseable {

    /** Of somebody who may submit documents and correct the record; everybody else may only read. */
    static final String CURATOR_KEY = "a-key-of-these-tests-and-of-nothing-else";

    private static final String CURATOR_KEY_HASH = "9099e1ec10ffc380477c3fd826dde5f8315c9ac3650fff5aee15d25e452dcdb8";

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final Path data;
    private final int queryPort = freePort();
    private final int ingestPort = freePort();

    private final Map<String, String> settings;

    private RunningSystem(Map<String, String> settings) throws IOException {
        this.data = Files.createTempDirectory("parley-browser");
        this.settings = settings;
    }

    /** With the samples and the documents of these tests. */
    static RunningSystem started() {
        RunningSystem system = started(Map.of());
        system.load(Path.of("src/test/resources/documents"));
        return system;
    }

    /** @param settings environment variables of the services; the samples are loaded */
    static RunningSystem started(Map<String, String> settings) {
        try {
            RunningSystem system = new RunningSystem(settings);
            system.parley(
                    "demo",
                    "--data",
                    system.data.toString(),
                    "--query-port",
                    String.valueOf(system.queryPort),
                    "--ingest-port",
                    String.valueOf(system.ingestPort));
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Submits documents and waits until they can be searched. */
    void load(Path documents) {
        parley("load", "--quiet", "--to=" + desk(), documents.toString());
        awaitCaughtUp();
    }

    /** Ends when all that is recorded can be searched: a second demo starts nothing and records nothing. */
    void awaitCaughtUp() {
        parley("demo", "--data", data.toString());
    }

    /** Address of the pages. */
    String base() {
        return "http://127.0.0.1:" + queryPort;
    }

    /** Address of the ingest-service, whose pages are the desk. */
    String desk() {
        return "http://127.0.0.1:" + ingestPort;
    }

    private void parley(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dparley.home=" + CHECKOUT,
                "-jar",
                CHECKOUT.resolve("cli/target/parley-cli.jar").toString()));
        command.addAll(List.of(arguments));
        try {
            Path log = data.resolve("command.log");
            ProcessBuilder process =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            process.environment().put("PARLEY_ACCESS_ANONYMOUS", "reader");
            process.environment().put("PARLEY_ACCESS_KEYS", "the-desk:curator:" + CURATOR_KEY_HASH);
            process.environment().put("PARLEY_API_KEY", CURATOR_KEY);
            process.environment().putAll(settings);
            // Beside a build and a browser, a database takes longer than anybody else would wait for it.
            process.environment().put("PARLEY_JAVA_OPTS", "-Dquarkus.datasource.jdbc.acquisition-timeout=60s");
            int exit = process.start().waitFor();
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        parley("down", "--data", data.toString());
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
