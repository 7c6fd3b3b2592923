package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import parley.json.ParleyJson;

/** One of several processes of a service, which can be killed, stopped and started again. Not thread-safe. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Service service;
    private final Path jar;
    private final Path folder;
    private final int port = FreePort.find();
    private final Map<String, String> settings;
    private Process process;

    /** Starts the process. */
    Replica(Service service, Path checkout, Path folder, Map<String, String> settings) throws IOException {
        this.service = service;
        this.jar = service.jar(checkout);
        this.folder = Files.createDirectories(folder);
        this.settings = Map.copyOf(settings);
        this.process = run(Map.of());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Starts it again, with more settings this time; it must have ended. */
    void start(Map<String, String> more) throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException(this + " is running");
        }
        process = run(more);
    }

    private Process run(Map<String, String> more) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms32m", "-Xmx512m"));
        settings.forEach((key, value) -> words.add("-D" + key + "=" + value));
        more.forEach((key, value) -> words.add("-D" + key + "=" + value));
        words.add("-Dquarkus.http.port=" + port);
        words.add("-jar");
        words.add(jar.toString());
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Waits until it says that it is ready. */
    void awaitReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(this + " does not get ready:\n" + LogTail.of(folder.resolve("log")));
            }
            Thread.sleep(100);
        }
    }

    boolean isReady() throws InterruptedException {
        return health().path("status").asText().equals("UP");
    }

    /** Something that it tells of following the feed, such as its {@code position}. */
    JsonNode follows(String what) throws InterruptedException {
        for (JsonNode check : health().path("checks")) {
            if (check.path("data").has(what)) {
                return check.path("data").path(what);
            }
        }
        return ParleyJson.mapper().missingNode();
    }

    private JsonNode health() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("q/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return ParleyJson.mapper()
                    .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            return ParleyJson.mapper().missingNode();
        }
    }

    /** Ends it at once, as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(this + " does not end");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return service.title() + " on port " + port;
    }
}
