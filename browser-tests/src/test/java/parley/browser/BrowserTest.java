package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test in a browser. One system and one browser serve all tests; each test has a profile of its own. */
abstract class BrowserTest {

    /** In milliseconds; only what will never come takes so long. */
    private static final double PATIENCE = 120_000;

    private static Optional<RunningSystem> system = Optional.empty();
    private static Optional<Chromium> chromium = Optional.empty();

    /** What the browser complained of during the test: refused scripts, failed requests. */
    protected final List<String> complaints = new ArrayList<>();

    protected BrowserContext context;
    protected Page page;

    @BeforeAll
    static void start() {
        Optional<Path> installed = Chromium.installed();
        Assumptions.assumeTrue(
                installed.isPresent(), "no Chromium on this machine: install it, or name it by -Dparley.chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (chromium.isEmpty()) {
            RunningSystem started = RunningSystem.started();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            system = Optional.of(started);
            chromium = installed.map(Chromium::started);
        }
    }

    @BeforeEach
    void openProfile() {
        context = profile(new Browser.NewContextOptions());
        page = opened(context);
    }

    @AfterEach
    void closeProfile() {
        context.close();
    }

    protected final BrowserContext profile(Browser.NewContextOptions options) {
        return chromium.orElseThrow().browser().newContext(options.setBaseURL(base()));
    }

    protected final Page opened(BrowserContext profile) {
        Page opened = profile.newPage();
        opened.setDefaultTimeout(PATIENCE);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    /** Opens a page of the desk by way of the sign-in. */
    protected final void signInTo(String path) {
        page.navigate(desk(path));
        page.getByLabel("Your API key").fill(RunningSystem.CURATOR_KEY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    protected static String desk(String path) {
        return system().desk() + path;
    }

    protected static RunningSystem system() {
        return system.orElseThrow();
    }

    protected static String base() {
        return system().base();
    }
}
