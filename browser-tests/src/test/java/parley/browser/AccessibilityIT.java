package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No page has a fault that axe finds, in either theme; all that can be done can be done by keyboard. */
class AccessibilityIT extends BrowserTest {

    private static final String RULES = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            + " 'best-practice']}).then(r => r.violations.map(v => v.id + ' (' + v.impact + '): '"
            + " + v.nodes.map(n => n.html).slice(0, 3).join(' | ')))";

    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    @Test
    void noPageHasAFault() throws IOException {
        // The script comes from the test, not from the page, whose policy would rightly refuse it.
        page = opened(profile(new Browser.NewContextOptions().setBypassCSP(true)));
        assertThat(faults(axe(), Tour.ofReaders(page)))
                .allSatisfy((path, found) -> assertThat(found).isEmpty());
    }

    @Test
    void noPageOfTheDeskHasAFault() throws IOException {
        page = opened(profile(new Browser.NewContextOptions().setBypassCSP(true)));
        signInTo("/desk/review?below=1.0");
        // So that there is a correction to be shown.
        page.locator("button[value=accept]").first().click();
        assertThat(faults(axe(), Tour.ofTheDesk(page, desk(""))))
                .hasSize(11 * THEMES.size())
                .allSatisfy((path, found) -> assertThat(found).isEmpty());
    }

    @Test
    void theFirstKeyLeadsToTheContent() {
        page.navigate("/search?q=talks");
        page.keyboard().press("Tab");
        assertThat(focused()).contains("Skip to content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void singleKeysStepThroughResultsAndCanBeSwitchedOff() {
        page.navigate("/search?q=talks");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate("[...document.querySelectorAll('.results > li')].indexOf(document.activeElement)"))
                .isEqualTo(1);
        page.keyboard().press("?");
        page.locator("dialog input").uncheck();
        page.locator("dialog button").click();
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("q");
    }

    @Test
    void theThemeIsKeptOnTheNextPage() {
        page.navigate("/");
        Object before = ground(page);
        page.locator("#theme").click();
        assertThat(ground(page)).isNotEqualTo(before);
        Object chosen = ground(page);
        page.navigate("/speakers");
        assertThat(ground(page)).isEqualTo(chosen);
    }

    @Test
    void nothingIsWiderThanAPhone() {
        page = opened(profile(new Browser.NewContextOptions().setViewportSize(360, 740)));
        Map<String, Runnable> visits = new LinkedHashMap<>(Tour.ofReaders(page));
        signInTo("/desk/submit");
        visits.putAll(Tour.ofTheDesk(page, desk("")));
        visits.forEach((name, visit) -> {
            visit.run();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(360);
        });
    }

    private Map<String, List<?>> faults(String axe, Map<String, Runnable> visits) {
        Map<String, List<?>> faults = new LinkedHashMap<>();
        visits.forEach((name, visit) -> {
            visit.run();
            page.evaluate(axe);
            for (ColorScheme theme : THEMES) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                faults.put(name + ", " + theme, (List<?>) page.evaluate(RULES));
            }
        });
        return faults;
    }

    private static Object ground(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.textContent");
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
