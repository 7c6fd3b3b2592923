package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody puts into a document runs nowhere, and turns nothing but its own words round. */
class HostileContentIT extends BrowserTest {

    private static final String SCRIPT = "<script>window.hit = 1</script><img src=x onerror=window.hit=1>";
    /** Begins a stretch that runs from right to left, and never ends it. */
    private static final String OVERRIDE = "\u202e";

    @Test
    void scriptsAndBidiControlsStayWords(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("hostile.txt"),
                "Envoy: " + SCRIPT + " " + OVERRIDE + "turned\n\nLISK, March 10 (Nordpress) — “Hostile " + SCRIPT + " "
                        + OVERRIDE + "words,” Envoy Ada Roth said on Thursday.\n\nUn" + "breakable".repeat(2_000)
                        + "\n");
        Files.writeString(
                folder.resolve("index.ndjson"),
                "{\"file\": \"hostile.txt\", \"publisher\": \"Bad " + OVERRIDE
                        + "Press <b>\", \"published\": \"2032-03-10\"," + " \"url\": \"https://bad.example/\"}\n");
        system().load(folder);
        page = opened(profile(new Browser.NewContextOptions().setViewportSize(360, 740)));
        page.navigate("/search?q=turned");
        List<String> paths = new ArrayList<>(List.of("/", "/documents", "/search?q=turned"));
        paths.add(page.locator(".results .where a").first().getAttribute("href"));
        for (String path : paths) {
            page.navigate(path);
            assertThat(page.evaluate("window.hit === undefined")).as(path).isEqualTo(true);
            assertThat(page.locator("main script, main img, main b").count())
                    .as(path)
                    .isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
            assertThat(page.evaluate(ISOLATED)).as(path).isEqualTo(true);
        }
        assertThat(complaints).isEmpty();
    }

    /** Every text with a control stands in an element that ends its effect. */
    private static final String ISOLATED = """
            (() => {
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode;
                if (text.data.includes('\\u202e')) {
                  let element = text.parentElement;
                  while (element && !getComputedStyle(element).unicodeBidi.match(/isolate|plaintext/)) {
                    element = element.parentElement;
                  }
                  if (!element || element.matches('main, body, html')) return false;
                }
              }
              return true;
            })()
            """;
}
