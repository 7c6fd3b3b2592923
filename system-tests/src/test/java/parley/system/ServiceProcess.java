package parley.system;

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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A packaged service as a process that can be killed and started again on the same port. Used by one thread. */
final class ServiceProcess implements AutoCloseable {

    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String name;
    private final Path log;
    private final int port = Ports.free();
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> surroundings;
    private Process process;

    /**
     * Starts it, without waiting until it is ready.
     *
     * @param service the name of its module
     * @param name by which its log is told from others'
     * @param folder where its log is kept
     * @param options for Java
     * @param settings of the service
     * @param surroundings what its environment holds besides
     */
    ServiceProcess(
            String service,
            String name,
            Path folder,
            List<String> options,
            Map<String, String> settings,
            Map<String, String> surroundings)
            throws IOException {
        this.name = name;
        this.surroundings = surroundings;
        log = folder.resolve(name + ".log");
        Path program = CHECKOUT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(program)) {
            throw new AssertionError(program + " is missing; build it with ./mvnw -DskipTests package");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("quarkus.http.port", String.valueOf(port));
        all.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(program.toString());
        process = started();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** SIGKILL, as the kernel sends it when memory is short. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it if it does not run. */
    void ensureStarted() throws IOException {
        if (!process.isAlive()) {
            process = started();
        }
    }

    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new AssertionError(name + " has ended by itself" + logTail());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " is not ready within " + PATIENCE + logTail());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "; its log ends with\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "; its log cannot be read: " + e;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(surroundings);
        return builder.start();
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/q/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
