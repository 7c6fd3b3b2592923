package parley.query.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest extends PageTest {

    private final Story again = Story.of("Roth said: “The prisoner exchange begins on Monday.”")
            .titled("Again, <i>and</i> again")
            .in("Fair, and Square", "2026-01-04")
            .says(ROTH, Form.DIRECT, "2026-01-03", "The prisoner exchange begins on Monday");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(again);
    }

    @Test
    void itFindsStatementsAndMarksTheWords() {
        Document page = page("/search?q=prisoner+exchange");
        assertThat(page.select("h1").text()).isEqualTo("2 statements for prisoner exchange");
        assertThat(page.select(".results > li")).hasSize(2);
        assertThat(page.select(".results > li").first().select("mark.found").eachText())
                .containsExactly("prisoner", "exchange");
        assertThat(page.select(".results .where a").eachAttr("href"))
                .contains("/statements/" + Stories.talks().statement(0));
        assertThat(page.select("input[name=q]").val()).isEqualTo("prisoner exchange");
    }

    @Test
    void facetsCountAndLeadToWhatTheyCount() {
        Document page = page("/search?q=exchange");
        for (var link : page.select(".facets section ul a")) {
            int count = Integer.parseInt(link.parent().select(".count").text());
            Document narrowed = page(link.attr("href"));
            assertThat(narrowed.select(".results > li")).as(link.attr("href")).hasSize(count);
            assertThat(narrowed.select(".limits li")).as(link.attr("href")).isNotEmpty();
        }
        assertThat(page.select(".facets section ul a").eachText())
                .contains("Fair, and Square", "Anneli Roth", "Norway");
    }

    @Test
    void aLimitIsNamedAndCanBeTakenOff() {
        Document page = page("/search?q=exchange&speaker=" + ROTH.id());
        assertThat(page.select(".limits li").text()).contains("Speaker").contains("Anneli Roth");
        assertThat(page.select(".limits a").attr("href")).isEqualTo("/search?q=exchange");
    }

    @Test
    void anExactPhraseIsNotItsWords() {
        assertThat(page("/search?q=exchange+prisoner&match=words").select(".results > li"))
                .hasSize(2);
        assertThat(page("/search?q=exchange+prisoner&match=phrase").select(".results > li"))
                .isEmpty();
        assertThat(page("/search?q=prisoner+exchange&match=phrase").select(".results > li"))
                .hasSize(2);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "parley.test.engine",
            matches = "opensearch",
            disabledReason = "it keeps no meanings")
    void meaningFindsOtherWords() {
        Document page = page("/search?q=captives+will+be+swapped+next+week&match=meaning");
        assertThat(page.select(".results > li").first().text()).contains("prisoner exchange");
        assertThat(page.select("input[type=radio][value=meaning]")).hasSize(1);
    }

    @Test
    void onlyWaysToCompareAreOfferedThatWork() {
        Document page = page("/search?q=exchange");
        for (String way : page.select("input[name=match]").eachAttr("value")) {
            page("/search?q=exchange&match=" + way);
        }
        boolean offered = !page.select("input[value=meaning]").isEmpty();
        assertThat(page("/search?q=xyzzy").select(".empty").text().contains("Meaning"))
                .isEqualTo(offered);
    }

    @Test
    void datesAndCountriesAreInTheLanguageThatTheReaderAsksFor() {
        Response answer = RestAssured.given()
                .header("Accept-Language", "tlh, de;q=0.9, en;q=0.1")
                .get("/search?q=exchange");
        assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".facets").text()).contains("Norwegen").doesNotContain("Norway");
        assertThat(page.select(".results time[datetime=2026-01-03]").first().text())
                .isEqualTo("3. Januar 2026");
        assertThat(page.select(".results time[datetime=2026-01-03]").first().attr("lang"))
                .isEqualTo("de");
        assertThat(page.select(".side").first().attr("lang")).isEqualTo("de");
    }

    @Test
    void reportsOfTheSameWordsCanStandTogether() {
        Document page = page("/search?q=prisoner+exchange&by=utterance");
        assertThat(page.select(".results > li")).hasSize(1);
        assertThat(page.select(".folded li")).hasSize(1);
        assertThat(page.select(".same a").text()).isEqualTo("2 reports of the same words, compared");
    }

    @Test
    void reportsOfTheSameWordsStandTogetherOnOnePageOfAll() {
        String address = "/search?q=exchange&by=utterance&sort=date&per_page=1";
        List<String> heads = new ArrayList<>();
        int folded = 0;
        while (!address.isEmpty()) {
            Document page = page(address);
            heads.addAll(page.select(".results > li > .card blockquote").eachText());
            folded += page.select(".folded li").size();
            assertThat(page.select("main").text()).doesNotContain("Searched:");
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(heads)
                .containsExactly(
                        "No exchange of water",
                        "The prisoner exchange begins on Monday",
                        "We’ll talk again … if the exchange is kept");
        assertThat(folded).isEqualTo(1);
    }

    @Test
    void everyExportAnswersTheSameQuestion() {
        Document page = page("/search?q=prisoner+exchange&sort=date");
        for (String link : page.select(".tools a[href^=/v1/statements]").eachAttr("href")) {
            String body = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body).as(link).contains("prisoner exchange").doesNotContain("No exchange of water");
        }
        assertThat(page.select("link[rel=alternate][type=application/atom+xml]"))
                .hasSize(1);
    }

    @Test
    void whatFindsNothingSaysWhatWasSearched() {
        Document page = page("/search?q=zebra&kind=direct");
        assertThat(page.select("h1").text()).isEqualTo("No statements for zebra");
        assertThat(page.select(".empty").text())
                .contains("6 statements in 3 documents")
                .contains("limits");
    }

    @Test
    void datesAreTakenFromThePlainForm() {
        assertThat(page("/search?said.gte=2026&said.lte=").select(".results > li"))
                .hasSize(4);
        assertThat(page("/search?said.gte=2026")
                        .select("form.dates input[name=said.gte]")
                        .val())
                .isEqualTo("2026");
        assertThat(page("/search?q=exchange").select("svg[role=group]").attr("aria-label"))
                .contains("from December 2025 to January 2026");
    }

    @Test
    void whatIsNotUnderstoodIsToldOnAPage() {
        assertThat(page("/search?kind=%3Ci%3E", 400).select("[role=alert]").text())
                .contains("kind=<i>");
        assertThat(page("/search?kid=x", 400).select("[role=alert]").text()).contains("did you mean kind?");
    }

    @Test
    void theHomePageLeadsToEveryQuestion() {
        Document page = page("/");
        assertThat(page.select(".doors a").eachAttr("href"))
                .contains("/search", "/verify", "/utterances", "/negotiations", "/speakers");
        assertThat(page.select("a[href^=/documents/] ").eachText()).contains("Again, <i>and</i> again");
        assertThat(page("/documents").select("h1").text()).isEqualTo("3 documents");
    }
}
