package parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command line inside the test's process.
 *
 * @param exitCode what the process would end with
 * @param out all of standard output
 * @param err all of standard error
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs {@code parley} with these arguments. */
    public static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words =
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
