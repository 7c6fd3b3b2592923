package parley.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;

class LoadCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aServiceThatDoesNotAnswerIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Text");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of("load", folder, "--to", "http://127.0.0.1:" + free);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("No answer from http://127.0.0.1:" + free + "/v1/documents:batch");
    }

    @Test
    void aServerThatIsNoIngestServiceIsNotTakenForOne() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Text");
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.start();
        try {
            String address = "http://127.0.0.1:" + stranger.getAddress().getPort();
            CommandRun run = CommandRun.of("load", folder, "--to", address);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("refused the batch: 404");
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void missingFilesAndWrongAddressesAreUsageErrors() {
        assertThat(CommandRun.of("load", folder.resolve("nowhere")).exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("load", folder, "--to", "nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void aLineCarriesTheTextAndWhatTheCatalogueSays() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Röth:\r\n“No”");
        Files.writeString(
                folder.resolve("index.ndjson"),
                "{\"file\":\"a.txt\",\"title\":\"T\",\"publisher\":\"P\",\"url\":\"https://p.example\",\"published\":\"2031-03\"}");
        BatchLine line = BatchLine.of(
                parley.cli.input.InputFiles.below(folder, problem -> {}).get(0));
        assertThat(line.json())
                .isEqualTo("{\"text\":\"Röth:\\r\\n“No”\",\"title\":\"T\",\"publisher\":\"P\","
                        + "\"url\":\"https://p.example\",\"published\":\"2031-03\"}");
    }
}
