package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each question that Parley is for, from the home page to the receipt, with and without scripts. */
class FiveQuestionsIT extends BrowserTest {

    private static final String RECEIPT = "/documents/d-[0-9a-f]{32}\\?statement=q-[0-9a-f]{32}#text-q-[0-9a-f]{32}";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatDidTheySayAboutIt(boolean scripts) {
        start(scripts);
        page.getByRole(AriaRole.SEARCHBOX).fill("memorandum");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gleb Tarasun"))
                .last()
                .click();
        assertThat(page.locator(".limits")).containsText("Gleb Tarasun");
        page.getByLabel("From").fill("2031");
        page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2031");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator(".results")).containsText("no written reply to the memorandum");
        openReceipt(page.locator(".results > li").first());
        assertThat(page.locator("article.text")).containsText("Dastar did not answer memorandum");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void didTheyEverSayThis(boolean scripts) {
        start(scripts);
        door("Did they ever say this?");
        page.getByLabel("The quotation").fill("If somebody lost ten pages on the road, this is not a question for us");
        page.getByLabel("Said by").fill("Melike Sarraj");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify"))
                .click();
        assertThat(page.locator(".verdict h2")).hasText("In the record, but altered");
        assertThat(page.locator(".diff").first().locator("ins")).containsText("ten");
        assertThat(page.locator(".diff").first().locator("del")).containsText("nine");
        assertThat(page.locator(".verdict")).containsText("Searched:");
        String shared = page.url();
        openReceipt(page.locator(".results > li").first());
        page.navigate(shared);
        assertThat(page.locator(".verdict h2")).hasText("In the record, but altered");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void howWasItReportedElsewhere(boolean scripts) {
        start(scripts);
        door("How was it reported elsewhere?");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("We passed the document")))
                .click();
        assertThat(page.locator(".variants > li")).hasCount(2);
        assertThat(page.locator(".left-out q").first()).containsText("Today is July 24");
        page.locator(".variants h3 a").last().click();
        isReceipt();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHappenedInTheseTalks(boolean scripts) {
        start(scripts);
        door("What happened in these talks?");
        page.getByLabel("Words").fill("fourth dastar");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
        page.locator(".list > li > a").first().click();
        assertThat(page.locator(".timeline .party")).containsText(new String[] {"Dastar", "Orvenia"});
        assertThat(page.locator("tbody")).containsText("Izmir");
        page.locator("details.account summary").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the words"))
                .first()
                .click();
        assertThat(page.locator("article.text")).containsText("Izmir");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereDoTheAccountsDisagree(boolean scripts) {
        start(scripts);
        door("Where do the accounts disagree?");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("contested"))
                .first()
                .click();
        Locator day = page.locator("#contested-starts");
        assertThat(day.locator(".value")).containsText(new String[] {"July 2031", "July 2031"});
        assertThat(day.locator(".version").filter(new Locator.FilterOptions().setHasText("23 July 2031")))
                .containsText("Hakan Ozbir");
        day.getByRole(AriaRole.LINK).last().click();
        assertThat(page.locator("article.text")).containsText("The fourth round of talks");
    }

    private void start(boolean scripts) {
        page = opened(profile(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)));
        page.navigate("/");
    }

    private void door(String question) {
        page.locator(".doors")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(question))
                .click();
    }

    private void openReceipt(Locator result) {
        result.locator(".where a").click();
        isReceipt();
    }

    private void isReceipt() {
        assertThat(page).hasURL(Pattern.compile(RECEIPT));
        String id = page.url().replaceAll(".*#text-", "");
        assertThat(page.locator("#text-" + id + " + mark")).isInViewport();
        assertThat(page.locator("li[aria-current]")).hasId(id);
        Assertions.assertThat(complaints).isEmpty();
    }
}
