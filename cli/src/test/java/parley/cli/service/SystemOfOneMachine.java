package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import parley.cli.CommandRun;
import parley.cli.load.Submission;

/** Both services as the commands run them: one process each, embedded PostgreSQL, embedded index. */
final class SystemOfOneMachine implements RunningSystem {

    private final Path checkout;
    private final Path data;
    private final int queryPort = FreePort.find();
    private final int ingestPort = FreePort.find();

    SystemOfOneMachine(Path checkout, Path data) {
        this.checkout = checkout;
        this.data = data;
        System.setProperty("parley.home", checkout.toString());
        command("up", "--query-port", queryPort, "--ingest-port", ingestPort);
    }

    /** Runs a command about this system, which must succeed. */
    CommandRun command(String name, Object... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = name;
        words[1] = "--data";
        words[2] = data;
        System.arraycopy(options, 0, words, 3, options.length);
        CommandRun run = CommandRun.of(words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    @Override
    public URI ingest() {
        return URI.create("http://127.0.0.1:" + ingestPort + "/");
    }

    @Override
    public URI query() {
        return URI.create("http://127.0.0.1:" + queryPort + "/");
    }

    @Override
    public List<URI> everyIngest() {
        return List.of(ingest());
    }

    @Override
    public List<URI> everyQuery() {
        return List.of(query());
    }

    @Override
    public Submission.Result loadSamples() throws Exception {
        return new Submission(ingest(), new PrintWriter(System.err), true).submit(List.of(checkout.resolve("samples")));
    }

    @Override
    public void rebuild() {
        command("rebuild");
    }

    @Override
    public void awaitCaughtUp() throws IOException, InterruptedException {
        DataFolder folder = new DataFolder(data);
        new ReadModel(
                        RunningService.in(folder, Service.QUERY).orElseThrow(),
                        RunningService.in(folder, Service.INGEST).orElseThrow())
                .awaitCaughtUp(new PrintWriter(System.out));
    }

    @Override
    public void close() {
        try {
            command("down");
        } finally {
            System.clearProperty("parley.home");
        }
    }
}
