package parley.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of an unpacked server. Immutable and thread-safe.
 *
 * <p>PostgreSQL refuses to run as root, as which containers and build machines often run; there the programs get a user
 * namespace of their own in which they are nobody.
 *
 * @param home the folder of the unpacked server
 * @param output the file to which everything that the programs print is appended
 */
record ServerProgram(Path home, Path output) {

    private static final long PATIENCE_SECONDS = 180;

    /** Runs a program to its end and gives its exit code. */
    int run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // Into a file, never a pipe: the server inherits it and would keep a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new EmbeddedPostgresException(
                    program + " has not ended after " + PATIENCE_SECONDS + " s; see " + output);
        }
        return process.exitValue();
    }

    /** Runs a program that has to succeed. */
    void require(String program, List<String> arguments) throws IOException, InterruptedException {
        int exit = run(program, arguments);
        if (exit != 0) {
            throw new EmbeddedPostgresException(
                    program + " " + arguments.get(0) + " failed with exit code " + exit + "; see " + output + tail());
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(output);
        return ", which ends with: " + String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && !System.getProperty("os.name").startsWith("Windows");
    }
}
