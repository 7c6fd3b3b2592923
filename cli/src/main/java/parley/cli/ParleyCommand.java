package parley.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import parley.cli.extract.ExtractCommand;
import parley.cli.load.LoadCommand;
import parley.cli.service.DemoCommand;
import parley.cli.service.DownCommand;
import parley.cli.service.RebuildCommand;
import parley.cli.service.StatusCommand;
import parley.cli.service.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parley}: the entry point of the command line. The work is done by its subcommands. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        description = "Who said what, with the receipt.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            ExtractCommand.class,
            RebuildCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done in part, or failed", "2:the command line cannot be understood"})
public final class ParleyCommand implements Runnable {

    /** Held, as loggers that nobody holds are collected and forget their level. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // What is wrong with a PDF is told once, by the command that reads it.
        PDFBOX.setLevel(Level.OFF);
        // Texts are in UTF-8, whatever the terminal's own character set.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int exitCode = commandLine().setOut(out).setErr(err).execute(args);
        out.flush();
        System.exit(exitCode);
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine() {
        CommandLine command = new CommandLine(new ParleyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file may be named @x; none holds arguments.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(ParleyCommand::report);
        // What the build wrote into the jar.
        String version = ParleyCommand.class.getPackage().getImplementationVersion();
        command.getCommandSpec().version("parley " + Objects.requireNonNullElse(version, "(not packaged)"));
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailedException) {
            err.println("parley: " + failure.getMessage());
        } else if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            err.println("parley: " + failure);
        } else {
            err.println("parley: an error in the program itself; please report it with these lines");
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
