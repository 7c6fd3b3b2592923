package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;

class LocalServicesTest {

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void aCheckoutWithoutPrograms() {
        System.setProperty("parley.home", folder.resolve("checkout").toString());
        data = new DataFolder(folder.resolve("data"));
    }

    @AfterEach
    void theRealCheckout() {
        System.clearProperty("parley.home");
    }

    @Test
    void programsThatWereNotBuiltAreNamed() {
        CommandRun run = CommandRun.of("up", "--data", data.path());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("quarkus-run.jar is missing");
    }

    @Test
    void aTakenPortIsReportedWithTheOptionThatChoosesAnother() throws IOException {
        writeProgram(Service.INGEST, "");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("up", "--data", data.path(), "--ingest-port", taken.getLocalPort());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("Port " + taken.getLocalPort()).contains("--ingest-port");
        }
    }

    @Test
    void aServiceThatEndsWhileItStartsIsReportedWithTheEndOfItsLog() throws IOException {
        writeProgram(Service.INGEST, "this is no jar");
        writeProgram(Service.QUERY, "this is no jar");
        CommandRun run =
                CommandRun.of("up", "--data", data.path(), "--ingest-port", freePort(), "--query-port", freePort());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ingest-service ended while it started").contains("jarfile");
        assertThat(data.process(Service.INGEST)).doesNotExist();
    }

    @Test
    void whatDoesNotRunNeedsNoStopping() {
        CommandRun run = CommandRun.of("down", "--data", data.path());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("query-service is not running").contains("ingest-service is not running");
    }

    @Test
    void statusTellsByItsExitCodeThatNotAllIsReady() {
        CommandRun run = CommandRun.of("status", "--data", data.path());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("ingest-service: not running");
    }

    @Test
    void rebuildNeedsTheRecord() throws IOException {
        Files.createDirectories(data.of(Service.QUERY));
        CommandRun run = CommandRun.of("rebuild", "--data", data.path());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ingest-service is not running");
        assertThat(data.of(Service.QUERY)).exists();
    }

    @Test
    void twoCommandsDoNotStartAndStopAtTheSameTime() throws Exception {
        data.exclusively(() -> {
            CommandRun run = CommandRun.of("down", "--data", data.path());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("Another parley command");
        });
        assertThat(CommandRun.of("down", "--data", data.path()).exitCode()).isZero();
    }

    @Test
    void aProcessIsKnownAgainAndStopped() throws Exception {
        Files.createDirectories(data.path());
        Process process = new ProcessBuilder("sleep", "600").start();
        try {
            RunningService.record(data, Service.QUERY, process.toHandle(), 8080);
            RunningService known = RunningService.in(data, Service.QUERY).orElseThrow();
            assertThat(known.process().pid()).isEqualTo(process.pid());
            assertThat(known.port()).isEqualTo(8080);
            assertThat(known.stop(data, Duration.ofSeconds(30))).isTrue();
            assertThat(process.isAlive()).isFalse();
            assertThat(RunningService.in(data, Service.QUERY)).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void anotherProcessWithTheSameNumberIsLeftAlone() throws Exception {
        Files.createDirectories(data.path());
        Process process = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    data.process(Service.QUERY),
                    "pid=" + process.pid() + "\nstarted=2020-01-01T00\\:00\\:00Z\nport=8080\n");
            assertThat(RunningService.in(data, Service.QUERY)).isEmpty();
            CommandRun.of("down", "--data", data.path());
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aProcessThatIgnoresTheRequestIsEndedByForce() throws Exception {
        Files.createDirectories(data.path());
        Process process = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            RunningService running = RunningService.record(data, Service.INGEST, process.toHandle(), 8081);
            assertThat(running.stop(data, Duration.ofMillis(500))).isFalse();
            assertThat(process.isAlive()).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    private void writeProgram(Service service, String content) throws IOException {
        Path jar = service.jar(folder.resolve("checkout"));
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, content);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
