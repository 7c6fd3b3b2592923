package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long readers wait until the largest thing of a page is painted, as browsers tell it (Largest Contentful Paint), each
 * time with an empty cache, when the record is taken in whole and the services are at rest.
 *
 * <p>{@code -Dparley.paint.statements=100000 -Dparley.paint.rounds=5} for a large record; what it prints then is in {@code
 * docs/benchmarks.md}.
 */
class PaintIT {

    private static final int STATEMENTS = Integer.getInteger("parley.paint.statements", 400);

    /** In milliseconds. Only a runaway takes so long on a machine that does other work as well. */
    private static final double LIMIT = Integer.getInteger("parley.paint.limit", 10_000);

    /** So often each page is opened to warm up, and so often again to be measured. */
    private static final int ROUNDS = Integer.getInteger("parley.paint.rounds", 1);

    private static final Pattern TOLD = Pattern.compile("\"meanings_told\"\\s*:\\s*true");
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);

    private static final String LARGEST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true}))
            """;

    @Test
    void whatAPageSaysIsSeenAtOnce(@TempDir Path folder) throws IOException {
        Optional<Path> installed = Chromium.installed();
        Assumptions.assumeTrue(installed.isPresent(), "no Chromium on this machine");
        Path documents = ManyDocuments.written(folder, STATEMENTS);
        try (RunningSystem system = RunningSystem.started(Map.of("PARLEY_EXTRACTION_MODE", "fast"));
                Chromium chromium = Chromium.started(installed.get())) {
            system.load(documents);
            awaitRest(chromium, system);
            Map<String, double[]> paints = new LinkedHashMap<>();
            paths(chromium, system).forEach((name, path) -> paints.put(name, paints(chromium, system, path)));
            paints.forEach(PaintIT::tell);
            assertThat(paints)
                    .allSatisfy((name, millis) -> assertThat(median(millis)).isLessThan(LIMIT));
        }
    }

    /** Behind the words, the service tells what they mean, which keeps a core busy as long as it lasts. */
    private static void awaitRest(Chromium chromium, RunningSystem system) {
        try (BrowserContext context = profile(chromium, system)) {
            Page page = context.newPage();
            page.waitForCondition(
                    () -> TOLD.matcher(page.request().get("/q/health/ready").text())
                            .find(),
                    new Page.WaitForConditionOptions().setTimeout(MOST_PATIENCE.toMillis()));
        }
    }

    private static Map<String, String> paths(Chromium chromium, RunningSystem system) {
        try (BrowserContext context = profile(chromium, system)) {
            Page page = context.newPage();
            Map<String, String> paths = new LinkedHashMap<>();
            paths.put("home", "/");
            paths.put("search, one word", "/search?q=harbour");
            paths.put("search, everything", "/search");
            paths.put("search, grouped", "/search?q=bridge&by=utterance");
            page.navigate("/search?q=harbour");
            assertThat(page.locator(".results > li").count()).isEqualTo(20);
            paths.put("document", page.locator(".results .where a").first().getAttribute("href"));
            paths.put("speaker", page.locator(".results .who a").first().getAttribute("href"));
            paths.put("speakers", "/speakers");
            paths.put("wordings", "/utterances");
            paths.put("talks, all", "/negotiations");
            page.navigate("/negotiations?kind=round");
            paths.put("talks, one", page.locator(".list > li > a").first().getAttribute("href"));
            paths.put("verdict", "/verify?quote=We+will+open+the+harbour+and+the+bridge");
            return paths;
        }
    }

    private static double[] paints(Chromium chromium, RunningSystem system, String path) {
        double[] millis = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            try (BrowserContext context = profile(chromium, system)) {
                Page page = context.newPage();
                page.navigate(path);
                double paint = ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
                if (i >= 0) {
                    millis[i] = paint;
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static BrowserContext profile(Chromium chromium, RunningSystem system) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL(system.base()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void tell(String page, double[] sorted) {
        System.out.printf(
                Locale.ENGLISH,
                "paint: %,d statements: %s: median %.0f ms, worst %.0f ms%n",
                STATEMENTS,
                page,
                median(sorted),
                sorted[sorted.length - 1]);
    }
}
