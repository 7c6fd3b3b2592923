package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader sees of a document beside its text. */
class ReadingIT extends BrowserTest {

    @Test
    void whatWasCorrectedIsSeen() {
        page.navigate("/search?q=trains+a+day");
        page.locator(".results .where a").first().click();
        assertThat(page.locator("article.text")).containsText("Fourteen trains a day");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See what changed"))
                .click();
        assertThat(page.locator(".diff del")).containsText(new String[] {"three", "Forty"});
        assertThat(page.locator(".diff ins").first()).containsText("four");
        page.locator(".versions a").first().click();
        assertThat(page.locator("main")).containsText("Nothing was recorded before it");
    }

    @Test
    void datesAreInTheLanguageOfTheReader() {
        page = opened(profile(new Browser.NewContextOptions().setLocale("de-DE")));
        page.navigate("/search?q=trains+a+day");
        Locator published = page.locator("time[datetime='2032-05-03']").first();
        assertThat(published).hasText("3. Mai 2032");
        assertThat(published).hasAttribute("lang", "de-DE");
    }

    @Test
    void draggingOverTheHistogramLimitsTheSearchToThoseDates() {
        page.navigate("/search?q=talks");
        Locator histogram = page.locator("svg[data-histogram]");
        BoundingBox box = histogram.boundingBox();
        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("said\\.gte=\\d{4}.*said\\.lte=\\d{4}"));
        assertThat(page.locator(".limits")).containsText("Said from");
    }
}
