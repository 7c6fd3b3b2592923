package parley.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ParameterException;

class ParleyCommandFuzzTest {

    /** Whatever stands behind {@code parley} is understood or refused; nothing is done here. */
    @FuzzTest
    void anyArgumentsAreUnderstoodOrRefused(byte[] bytes) {
        try {
            ParleyCommand.commandLine().parseArgs(new String(bytes, StandardCharsets.UTF_8).split("\n"));
        } catch (ParameterException e) {
            // Shown to the user, with the usage.
        }
    }
}
