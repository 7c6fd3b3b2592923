package parley.cli.service;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the read model anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes all that the query-service keeps and lets it read the record anew.",
            "Nothing is lost: the record is with the ingest-service. Afterwards the same questions have the same answers."
        })
public final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServicesOfThisMachine machine;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        machine.folder().exclusively(() -> {
            LocalServices services = machine.services(out);
            ServicesOfThisMachine.required(services, Service.INGEST);
            Ports ports = Ports.ofRunning(services);
            services.stop(Service.QUERY);
            machine.folder().delete(Service.QUERY);
            out.println("deleted " + machine.folder().of(Service.QUERY));
            services.up(ports);
            ReadModel model = ServicesOfThisMachine.readModel(services);
            model.awaitCaughtUp(out);
            out.println("read anew up to position " + model.position().orElse(0));
        });
        return 0;
    }
}
