package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;

/** The first page is light, and what it says is seen at once. */
class WeightIT extends BrowserTest {

    private static final double MOST_BYTES = 100_000;

    @Test
    void theFirstPageWithAllItNeedsIsLight() {
        double[] bytes = {0};
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes[0] += event.get("encodedDataLength").getAsDouble());
        for (String path : new String[] {"/", "/search?q=talks"}) {
            bytes[0] = 0;
            page.navigate(path);
            assertThat(bytes[0]).as(path).isBetween(1_000.0, MOST_BYTES);
        }
    }
}
