package parley.cli.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.cli.CommandFailedException;

/** Starts and stops the services of one data folder. Not thread-safe. */
final class LocalServices {

    /** Longer than the services' own patience with requests under way. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(10);

    private static final Path NO_INPUT = Path.of("/dev/null");

    private final Path checkout;
    private final DataFolder folder;
    private final PrintWriter out;

    /**
     * The services of a folder.
     *
     * @param checkout where the programs were built
     * @param out told what happens
     */
    LocalServices(Path checkout, DataFolder folder, PrintWriter out) {
        this.checkout = checkout;
        this.folder = folder;
        this.out = out;
    }

    /** The service, if it is running. */
    Optional<RunningService> running(Service service) throws IOException {
        return RunningService.in(folder, service);
    }

    /**
     * Starts what is not running, and waits until all is ready. What was started here is stopped again if something
     * fails.
     *
     * @throws CommandFailedException if a port is taken, or a service ends or does not get ready
     */
    void up(Ports ports) throws IOException, InterruptedException {
        List<RunningService> starting = new ArrayList<>();
        try {
            for (Service service : Service.values()) {
                Optional<RunningService> running = running(service);
                if (running.isPresent()) {
                    checkPort(running.get(), ports);
                } else {
                    starting.add(start(service, ports));
                }
            }
            for (Service service : Service.values()) {
                Optional<RunningService> running = running(service);
                awaitReady(running.orElseThrow(() -> died(service)));
            }
        } catch (CommandFailedException | IOException | InterruptedException e) {
            for (RunningService service : starting) {
                service.stop(folder, STOP_PATIENCE);
            }
            throw e;
        }
    }

    /** Stops a service; does nothing if it is not running. */
    void stop(Service service) throws IOException, InterruptedException {
        Optional<RunningService> running = running(service);
        if (running.isEmpty()) {
            Files.deleteIfExists(folder.process(service));
            say(service.title() + " is not running");
            return;
        }
        say("stopping " + service.title() + " (process "
                + running.get().process().pid() + ")");
        if (!running.get().stop(folder, STOP_PATIENCE)) {
            say(service.title() + " did not end within " + STOP_PATIENCE.toSeconds() + " s and was ended by force");
        }
    }

    private RunningService start(Service service, Ports ports) throws IOException {
        Path jar = service.jar(checkout);
        if (!Files.isRegularFile(jar)) {
            throw new CommandFailedException(jar + " is missing; build it with ./mvnw -q -DskipTests package");
        }
        int port = ports.of(service);
        int ingestPort = running(Service.INGEST).map(RunningService::port).orElse(ports.of(Service.INGEST));
        checkFree(service, port);
        Files.createDirectories(folder.of(service));
        Path log = folder.log(service);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        say("starting " + service.title() + " on port " + port + ", log: " + log);
        Process process = new ProcessBuilder(ServiceCommandLine.of(service, jar, folder, port, ingestPort))
                .directory(folder.of(service).toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NO_INPUT.toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return RunningService.record(folder, service, process.toHandle(), port);
    }

    private static void checkFree(Service service, int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new CommandFailedException("Port " + port + ", meant for " + service.title()
                    + ", is taken by another program; choose another one with " + service.portOption());
        }
    }

    private static void checkPort(RunningService running, Ports ports) {
        Service service = running.service();
        if (ports.isChosen(service) && ports.of(service) != running.port()) {
            throw new CommandFailedException(service.title() + " already runs, on port " + running.port()
                    + "; stop it with parley down before choosing another one");
        }
    }

    private void awaitReady(RunningService service) throws InterruptedException {
        String title = service.service().title();
        long start = System.nanoTime();
        long told = start;
        ServiceHttp http = new ServiceHttp(service);
        while (!http.isReady()) {
            if (!service.process().isAlive()) {
                throw died(service.service());
            }
            long now = System.nanoTime();
            if (now - start > START_PATIENCE.toNanos()) {
                throw new CommandFailedException(title + " was not ready within " + START_PATIENCE.toMinutes()
                        + " minutes. " + http.reasonsNotReady() + "\n"
                        + LogTail.of(folder.log(service.service())));
            }
            if (now - told > BETWEEN_MESSAGES.toNanos()) {
                told = now;
                say("waiting for " + title + ", "
                        + Duration.ofNanos(now - start).toSeconds() + " s");
            }
            Thread.sleep(300);
        }
        say(title + " is ready: " + service.address());
    }

    private CommandFailedException died(Service service) {
        return new CommandFailedException(
                service.title() + " ended while it started.\n" + LogTail.of(folder.log(service)));
    }

    private void say(String message) {
        out.println(message);
        out.flush();
    }
}
