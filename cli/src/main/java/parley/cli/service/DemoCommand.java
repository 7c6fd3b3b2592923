package parley.cli.service;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.cli.CommandFailedException;
import parley.cli.load.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the whole of it on the samples. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts both services, loads the samples, and says where to look.",
            "May be repeated: documents already recorded are not recorded twice."
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServicesOfThisMachine machine;

    @Mixin
    private Ports ports;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        machine.folder().exclusively(() -> {
            LocalServices services = machine.services(out);
            services.up(ports);
            RunningService ingest = ServicesOfThisMachine.required(services, Service.INGEST);
            load(ingest, out);
            ServicesOfThisMachine.readModel(services).awaitCaughtUp(out);
            out.println(DemoSummary.of(ingest, ServicesOfThisMachine.required(services, Service.QUERY)));
        });
        return 0;
    }

    private void load(RunningService ingest, PrintWriter out) throws Exception {
        Path samples = ServicesOfThisMachine.checkout().resolve("samples");
        Submission.Result result =
                new Submission(ingest.address(), spec.commandLine().getErr(), true).submit(List.of(samples));
        out.println("samples: " + result);
        if (result.failed() > 0) {
            throw new CommandFailedException(result.failed() + " of the samples were not accepted");
        }
    }
}
