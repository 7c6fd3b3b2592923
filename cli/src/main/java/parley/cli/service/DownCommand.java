package parley.cli.service;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops both services. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops both services; their data stays.")
public final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServicesOfThisMachine machine;

    @Override
    public Integer call() throws Exception {
        machine.folder().exclusively(() -> {
            LocalServices services = machine.services(spec.commandLine().getOut());
            // The follower first, so that it does not see its feed go away.
            services.stop(Service.QUERY);
            services.stop(Service.INGEST);
        });
        return 0;
    }
}
