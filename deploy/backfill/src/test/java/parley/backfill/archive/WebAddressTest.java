package parley.backfill.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebAddressTest {

    @Test
    void whatNoAddressMayHoldIsEncodedAndNothingElse() {
        assertThat(WebAddress.usable("https://nordpress.example/a|b c?d=%zz&e=%41%4"))
                .isEqualTo("https://nordpress.example/a%7Cb%20c?d=%25zz&e=%41%254");
        assertThat(WebAddress.usable("https://nordpress.example/Röth")).isEqualTo("https://nordpress.example/Röth");
    }

    /** A limit that only a runaway reaches: the time grew with the square of the length. */
    @Test
    void aLongAddressTakesNoLongTime() {
        String target = "https://nordpress.example/" + "%41".repeat(200_000) + " ";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(WebAddress.usable(target)).endsWith("%41%20"));
    }
}
