package parley.cli.service;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service that was started, and the process that it is.
 *
 * @param service which
 * @param process its process
 * @param started when the process started; empty where the system does not tell
 * @param port its HTTP port on this machine
 */
record RunningService(Service service, ProcessHandle process, Optional<Instant> started, int port) {

    /** The service as the data folder knows it; empty if it is not running. */
    static Optional<RunningService> in(DataFolder folder, Service service) throws IOException {
        Path file = folder.process(service);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
        String started = known.getProperty("started", "");
        // Numbers of processes are used again: the same number with another start is somebody else's process.
        return ProcessHandle.of(Long.parseLong(known.getProperty("pid", "-1")))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        startOf(process).map(Instant::toString).orElse("").equals(started))
                .map(process -> new RunningService(
                        service, process, startOf(process), Integer.parseInt(known.getProperty("port", "0"))));
    }

    /** Describes a process just started, and writes it into the data folder. */
    static RunningService record(DataFolder folder, Service service, ProcessHandle process, int port)
            throws IOException {
        RunningService running = new RunningService(service, process, startOf(process), port);
        Properties known = new Properties();
        known.setProperty("pid", Long.toString(process.pid()));
        known.setProperty("started", running.started().map(Instant::toString).orElse(""));
        known.setProperty("port", Integer.toString(port));
        try (Writer writer = Files.newBufferedWriter(folder.process(service))) {
            known.store(writer, null);
        }
        return running;
    }

    /** The address of its root. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /**
     * Asks the process to end, and ends it by force if it has not after the patience.
     *
     * @return whether it ended by itself
     */
    boolean stop(DataFolder folder, Duration patience) throws IOException, InterruptedException {
        process.destroy();
        boolean byItself = ends(patience);
        if (!byItself) {
            process.destroyForcibly();
            ends(Duration.ofSeconds(10));
        }
        Files.deleteIfExists(folder.process(service));
        return byItself;
    }

    private boolean ends(Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
