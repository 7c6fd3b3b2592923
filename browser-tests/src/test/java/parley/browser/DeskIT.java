package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What contributors and curators do, from the sign-in to the correction and back, with and without scripts. */
class DeskIT extends BrowserTest {

    private static final String SAID = "We will open the pumping station by the harbour in May";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSignsInComesToThePageThatWasAskedFor(boolean scripts) {
        visit(scripts);
        page.navigate(desk("/desk/review"));
        page.getByLabel("Your API key").fill("a key that was never given out to anybody");
        press("Sign in");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This key is not known here.");
        page.getByLabel("Your API key").fill(RunningSystem.CURATOR_KEY);
        press("Sign in");
        assertThat(page.locator("h1")).hasText("Doubtful findings");
        assertThat(page.locator("header")).containsText("the-desk");
        press("Sign out");
        page.navigate(desk("/desk/review"));
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPastedDocumentIsSeenBeforeItIsKept(boolean scripts) {
        visit(scripts);
        signInTo("/desk/submit");
        page.getByLabel("Paste the text").fill(story("pasted " + scripts));
        page.getByLabel("Title").fill("The harbour, pasted");
        press("Show what is found");
        assertThat(page.locator("h1")).hasText("The harbour, pasted");
        assertThat(page.locator(".text mark").first()).hasText(SAID);
        assertThat(page.locator(".statements .who").first()).hasText("Orla Venn");
        String statement = page.locator(".statements > li").first().getAttribute("id");
        Assertions.assertThat(page.request()
                        .get(desk("/desk/statements/" + statement))
                        .status())
                .as("not kept yet")
                .isEqualTo(404);
        press("Keep this document");
        assertThat(page.locator("main .note").first()).containsText("Kept as d-");
        assertThat(page.locator("#" + statement)).containsText(SAID);
        Assertions.assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUploadedDocumentIsSeenBeforeItIsKept(boolean scripts) {
        visit(scripts);
        signInTo("/desk/submit");
        String html = "<html><body><article><h1>The harbour, uploaded</h1><p>" + story("uploaded " + scripts)
                + "</p></article></body></html>";
        page.getByLabel("or upload it")
                .setInputFiles(new FilePayload("harbour.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        press("Show what is found");
        assertThat(page.locator("h1")).hasText("The harbour, uploaded");
        assertThat(page.locator(".text mark").first()).hasText(SAID);
        press("Keep this document");
        assertThat(page.locator("main .note").first()).containsText("Kept as d-");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsAcceptedLeavesTheQueueAndComesBackWhenThatIsTakenBack(boolean scripts) {
        visit(scripts);
        signInTo("/desk/review");
        page.getByLabel("Less sure than").selectOption("1.0");
        press("Show");
        Locator first = page.locator(".results > li").first();
        String finding = first.locator(".acts a").getAttribute("href");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();
        assertThat(page.locator("h1")).hasText("Doubtful findings");
        assertThat(page.locator(".acts a[href='" + finding + "']")).hasCount(0);
        page.navigate(desk(finding));
        assertThat(page.locator(".where strong").first()).hasText("reviewed");
        takeBack();
        page.navigate(desk("/desk/review?below=1.0"));
        assertThat(page.locator(".acts a[href='" + finding + "']")).hasCount(1);
    }

    @Test
    void wordsAreCorrectedBySelectingThemAndReadersSeeThat() {
        openStatementOf("selected");
        String id = page.url().replaceAll(".*/", "");
        select("We will open the pumping station");
        press("Take the selected words");
        press("Set these words");
        assertThat(page.locator("blockquote").first()).hasText("We will open the pumping station");
        system().awaitCaughtUp();
        Page reader = opened(context);
        reader.navigate("/statements/" + id);
        assertThat(reader.locator("#text-" + id + " + mark")).hasText("We will open the pumping station");
        takeBack();
        page.navigate(desk("/desk/statements/" + id));
        assertThat(page.locator("blockquote").first()).hasText(SAID);
    }

    @Test
    void wordsAreCorrectedByTypingTheirFirstAndLast() {
        visit(false);
        openStatementOf("typed");
        Locator words = page.locator(".pointed").first();
        words.getByLabel("from").fill("open the pumping");
        words.getByLabel("to", new Locator.GetByLabelOptions().setExact(true)).fill("the harbour");
        press("Set these words");
        assertThat(page.locator("blockquote").first()).hasText("open the pumping station by the harbour");
        words.getByLabel("from").fill("words that nobody wrote");
        press("Set these words");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("words that nobody wrote");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStatementIsSplitWhereOnePointsAndOneAgain(boolean scripts) {
        visit(scripts);
        openStatementOf("split " + scripts);
        String statement = page.url();
        Locator begins = page.getByLabel("The second begins with the words");
        if (scripts) {
            select("by the harbour");
            press("Begin it with the selected words");
            assertThat(begins).hasValue("by the harbour");
        } else {
            begins.fill("by the harbour");
        }
        press("Split in two");
        assertThat(page.locator("blockquote").first()).hasText("We will open the pumping station");
        system().awaitCaughtUp();
        String id = statement.replaceAll(".*/", "");
        Page reader = opened(context);
        reader.navigate("/statements/" + id);
        assertThat(reader.locator("#text-" + id + " + mark")).hasText("We will open the pumping station");
        assertThat(reader.locator(".statements blockquote").nth(1)).hasText("by the harbour in May");
        takeBack();
        page.navigate(statement);
        assertThat(page.locator("blockquote").first()).hasText(SAID);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoStatementsBecomeOneAndTwoAgain(boolean scripts) {
        visit(scripts);
        openStatementOf("merged " + scripts);
        String statement = page.url();
        page.locator(".choice").getByRole(AriaRole.RADIO).first().check();
        press("Merge into this one");
        assertThat(page.locator("blockquote").first()).hasText(SAID + " … Nothing was agreed about the harbour");
        takeBack();
        page.navigate(statement);
        assertThat(page.locator("blockquote").first()).hasText(SAID);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherSpeakerIsSetAndTakenBack(boolean scripts) {
        visit(scripts);
        openStatementOf("said by another " + scripts);
        String statement = page.url();
        page.getByLabel("Who said it").selectOption(new SelectOption().setLabel("Tam Ruiz"));
        press("Set this speaker");
        assertThat(page.locator(".who").first()).hasText("Tam Ruiz");
        takeBack();
        page.navigate(statement);
        assertThat(page.locator(".who").first()).hasText("Orla Venn");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoSpeakersBecomeOneAndTwoAgain(boolean scripts) {
        visit(scripts);
        signInTo("/desk/submit");
        keep("\"The gate is shut,\" said Ida Vellamo in room " + scripts + ".\n\n\"It is not,\" said Tove Harkon.");
        String stays = speaker("Tove Harkon");
        String joined = speaker("Ida Vellamo");
        page.getByLabel("The id of the speaker who stays").fill(stays);
        press("Merge");
        assertThat(page.locator("h1")).hasText("Tove Harkon");
        page.navigate(desk("/desk/corrections"));
        takeBack();
        page.navigate(desk("/desk/speakers/" + joined));
        assertThat(page.locator("h1")).hasText("Ida Vellamo");
        assertThat(page.locator(".log")).containsText("taken back by the-desk");
    }

    @Test
    void oneSpeakerBecomesTwoAndOneAgain() {
        signInTo("/desk/submit");
        keep("\"The bridge is open,\" said Sten Quarles.");
        page.navigate(desk("/desk/submit"));
        keep("\"The bridge was painted yesterday,\" said Sten Quarles.");
        speaker("Sten Quarles");
        Locator documents = page.locator("input[name=documents]");
        assertThat(documents).hasCount(2);
        documents.first().check();
        press("Split off");
        assertThat(documents).hasCount(1);
        takeBack();
        speaker("Sten Quarles");
        assertThat(documents).hasCount(2);
    }

    @Test
    void allOfItCanBeDoneByKeyboardAlone() {
        page.navigate(desk("/desk/submit"));
        tabTo("#key");
        page.keyboard().type(RunningSystem.CURATOR_KEY);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Submit a document");
        tabTo("#text");
        page.keyboard().insertText(story("typed on keys"));
        tabTo("main button[type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#findings")).hasText("What would be recorded");
        tabTo("main button[type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator("main .note").first()).containsText("Kept as d-");
        tabTo(".statements a[href^='/desk/statements/']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Review a statement");
        tabTo("input[name=first]");
        page.keyboard().insertText("We will");
        tabTo("input[name=last]");
        page.keyboard().insertText("the harbour");
        tabTo("button[value=reword]");
        page.keyboard().press("Enter");
        assertThat(page.locator("blockquote").first()).hasText("We will open the pumping station by the harbour");
        tabTo(".log button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".log > li").first()).containsText("taken back by the-desk");
    }

    private void visit(boolean scripts) {
        page = opened(profile(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)));
    }

    /** @param place makes the text one of its own */
    private static String story(String place) {
        return "LISK, March 10 (Nordpress) — \"" + SAID + ",\" Foreign Minister Orla Venn said on Wednesday in room "
                + place + ".\n\n\"Nothing was agreed about the harbour,\" said Prime Minister Tam Ruiz.";
    }

    private void keep(String text) {
        page.getByLabel("Paste the text").fill(text);
        press("Show what is found");
        press("Keep this document");
        assertThat(page.locator("main .note").first()).containsText("Kept as d-");
    }

    private void openStatementOf(String place) {
        signInTo("/desk/submit");
        keep(story(place));
        page.locator(".statements a[href^='/desk/statements/']").first().click();
        assertThat(page.locator("h1")).hasText("Review a statement");
    }

    /** Opens the page of a speaker, found by name; gives the id. */
    private String speaker(String name) {
        page.navigate(desk("/desk/speakers"));
        page.getByLabel("Name, or part of it").fill(name);
        press("Find");
        page.locator("main .list").getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText(name);
        return page.url().replaceAll(".*/", "");
    }

    /** Takes back the latest correction that the page shows. */
    private void takeBack() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/desk/corrections$"));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Goes from one thing to the next until it comes to this one, which shows that it is where one is. */
    private void tabTo(String wanted) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                Assertions.assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        Assertions.fail("not reached by keyboard: " + wanted);
    }

    /** Drags over words in the text, as with a mouse. */
    private void select(String words) {
        page.locator("#context").scrollIntoViewIfNeeded();
        List<?> ends = (List<?>) page.evaluate(PLACE, words);
        page.mouse().move(number(ends.get(0)), number(ends.get(1)));
        page.mouse().down();
        page.mouse().move(number(ends.get(2)), number(ends.get(3)));
        page.mouse().up();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Where words begin and end on the screen. */
    private static final String PLACE = """
            words => {
              const walker = document.createTreeWalker(document.getElementById('context'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + words.length);
                  const lines = [...range.getClientRects()];
                  const first = lines[0];
                  const last = lines[lines.length - 1];
                  return [first.left + 1, first.top + first.height / 2, last.right, last.top + last.height / 2];
                }
              }
              throw new Error('not in the text: ' + words);
            }
            """;
}
