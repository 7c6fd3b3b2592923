package parley.deploy;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs that a check needs and that a machine may not have. Stateless. */
final class Tool {

    private Tool() {}

    /**
     * A program, by the variable that names it or by its name. Skips the test, loudly, where it cannot be run; fails it in
     * continuous integration, which has to have it.
     *
     * @param what is not checked without it
     * @param version the arguments by which it tells its version
     */
    static String orSkip(String variable, String name, String what, String... version) throws InterruptedException {
        String program = System.getenv().getOrDefault(variable, name);
        try {
            ProcessBuilder asking = new ProcessBuilder(program);
            asking.command().addAll(List.of(version));
            asking.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            notChecked(what + ", as " + program + " cannot be run; install " + name + " or set " + variable);
        }
        return program;
    }

    /** Skips the test, loudly; fails it in continuous integration. */
    static void notChecked(String what) {
        String message = "NOT CHECKED: " + what;
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        System.err.println(message);
        Assumptions.abort(message);
    }
}
