package parley.cli.service;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts both services. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts both services and waits until they are ready; what runs already is left alone.",
            "They go on running until parley down."
        })
public final class UpCommand implements Callable<Integer> {

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
            machine.services(out).up(ports);
        });
        return 0;
    }
}
