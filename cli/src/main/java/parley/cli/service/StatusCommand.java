package parley.cli.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells which services run and whether the search has all that is recorded.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:both services are ready and all that is recorded can be searched", "1:otherwise"})
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServicesOfThisMachine machine;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        LocalServices services = machine.services(out);
        boolean allReady = true;
        for (Service service : Service.values()) {
            allReady &= tell(service, services, out);
        }
        if (!allReady) {
            return 1;
        }
        boolean caughtUp = ServicesOfThisMachine.readModel(services).isCaughtUp();
        out.println(caughtUp ? "all that is recorded can be searched" : "the query-service is still reading changes");
        return caughtUp ? 0 : 1;
    }

    private boolean tell(Service service, LocalServices services, PrintWriter out)
            throws IOException, InterruptedException {
        Optional<RunningService> running = services.running(service);
        if (running.isEmpty()) {
            out.println(service.title() + ": not running");
            return false;
        }
        boolean ready = new ServiceHttp(running.get()).isReady();
        out.println(service.title() + ": " + (ready ? "ready" : "running, not ready") + ", "
                + running.get().address() + ", process "
                + running.get().process().pid()
                + running.get().started().map(start -> ", since " + start).orElse("")
                + ", log " + machine.folder().log(service));
        return ready;
    }
}
