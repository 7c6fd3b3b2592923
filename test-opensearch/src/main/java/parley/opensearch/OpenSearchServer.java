package parley.opensearch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running OpenSearch with its data in a folder. It has no security and no plug-ins, so no vectors either. Not
 * thread-safe.
 *
 * <p>What was answered is on disk: a server killed and started again in the same folder has it.
 */
public final class OpenSearchServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port = freePort();
    private Process process;

    private OpenSearchServer(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.process = run();
    }

    /**
     * Starts a server on any free port, and waits until it answers.
     *
     * @param folder of its data, made if it is missing; its log is in {@code server.log} there
     * @throws IllegalStateException if it ends or does not answer; the message has the end of its log
     */
    public static OpenSearchServer start(Path folder) {
        try {
            OpenSearchServer server = new OpenSearchServer(folder);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after it has ended, with the same data and at the same address, and waits until it answers. */
    public void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException("OpenSearch is running");
        }
        try {
            process = run();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx512m",
                        "-cp",
                        classPath(),
                        OpenSearchMain.class.getName(),
                        folder.resolve("data").toAbsolutePath().toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /**
     * Settings of a query-service that has its index in an OpenSearch.
     *
     * @param uris where that is reached
     */
    public static Map<String, String> settings(String... uris) {
        return Map.of("parley.index.engine", "opensearch", "parley.index.opensearch.uris", String.join(",", uris));
    }

    /** The address of its HTTP. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether its process lives; it may be about to start or to end. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it at once, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It was gone already.
        }
        if (!awaitEnd()) {
            kill();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitAnswer() throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(uri().resolve("/_cluster/health?wait_for_status=yellow"))
                .timeout(START_PATIENCE)
                .build();
        long start = System.nanoTime();
        while (!answers(http, health)) {
            if (!process.isAlive() || System.nanoTime() - start > START_PATIENCE.toNanos()) {
                process.destroyForcibly();
                String told = Files.readString(log());
                throw new IllegalStateException(
                        "OpenSearch did not start:\n" + told.substring(Math.max(0, told.length() - 4_000)));
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest health) {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while OpenSearch started", e);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(100);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while OpenSearch started", e);
        }
    }

    /** This class, and what Maven resolved for the server. */
    private static String classPath() throws IOException {
        try (InputStream resolved = OpenSearchServer.class.getResourceAsStream("class-path.txt")) {
            if (resolved == null) {
                throw new IllegalStateException(
                        "the class path of OpenSearch is missing: build this module with Maven");
            }
            Path ours = Path.of(OpenSearchServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ours + File.pathSeparator + new String(resolved.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this class is nowhere", e);
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
