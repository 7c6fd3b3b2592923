package parley.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parley.cli.CommandFailedException;

class RosterFileFuzzTest {

    /** What is wrong in a roster is told with its file. */
    @FuzzTest
    void anyFileIsARosterOrRefused(byte[] bytes) {
        try {
            RosterFile.read(bytes, "roster.json");
        } catch (CommandFailedException e) {
            assertThat(e).hasMessageStartingWith("roster.json");
        }
    }
}
