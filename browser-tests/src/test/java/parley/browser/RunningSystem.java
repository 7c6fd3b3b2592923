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
import java.util.stream.Stream;

/** Both services as packaged, with the samples and the documents of these tests, as {@code ./parley} starts and loads them. */
final class RunningSystem implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final Path data;
    private final int queryPort = freePort();
    private final int ingestPort = freePort();

    private RunningSystem() throws IOException {
        data = Files.createTempDirectory("parley-browser");
    }

    static RunningSystem started() {
        try {
            RunningSystem system = new RunningSystem();
            system.parley(
                    "demo",
                    "--data",
                    system.data.toString(),
                    "--query-port",
                    String.valueOf(system.queryPort),
                    "--ingest-port",
                    String.valueOf(system.ingestPort));
            system.load(Path.of("src/test/resources/documents"));
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Submits documents and waits until they can be searched. */
    void load(Path documents) {
        parley("load", "--quiet", "--to=http://127.0.0.1:" + ingestPort, documents.toString());
        // A second demo starts nothing and records nothing, and ends when all that is recorded can be searched.
        parley("demo", "--data", data.toString());
    }

    /** Address of the pages. */
    String base() {
        return "http://127.0.0.1:" + queryPort;
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
