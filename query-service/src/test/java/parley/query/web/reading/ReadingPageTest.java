package parley.query.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;
import parley.segment.SegmentKind;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageTest extends PageTest {

    private static final String SPLIT_FIRST = "We <b>never</b> agreed & never will";
    private static final String SPLIT_SECOND = "unless {they} pay";
    private static final String OUTER = "the Council told him that the bridge was closed";
    private static final String INNER = "the bridge was closed";

    private final Story story = Story.of("Peace 🕊🕊 at last\n\nShare this page\n\n“" + SPLIT_FIRST + ",” Roth said, “"
                    + SPLIT_SECOND + ".”\n\nO’Keke said " + OUTER + ".")
            .titled("<script>alert(1)</script>")
            .in("Nord & Press", "2026-01-04")
            .segment(SegmentKind.HEADLINE, "last\n\n")
            .segment(SegmentKind.FURNITURE, "page\n\n")
            .segment(SegmentKind.PARAGRAPH, ".”\n\n")
            .segment(SegmentKind.PARAGRAPH, "closed.")
            .says(ROTH, Form.DIRECT, "2026-01-03", SPLIT_FIRST, SPLIT_SECOND)
            .says(OKEKE, Form.INDIRECT, "2026-01-03", OUTER)
            .saysSomebody(Form.INDIRECT, Basis.CUE, INNER);

    private final Story again = Story.of("Roth said: “The prisoner exchange begins on Monday.”")
            .titled("Again")
            .in("The Lisk Times", "2026-01-04")
            .says(ROTH, Form.DIRECT, "2026-01-03", "The prisoner exchange begins on Monday");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(story);
        recorded(again);
    }

    @Test
    void exactlyTheWordsOfStatementsAreHighlighted() {
        Document page = page("/documents/" + story.id());
        assertThat(highlighted(page, 0)).isEqualTo(SPLIT_FIRST + SPLIT_SECOND);
        assertThat(highlighted(page, 1) + highlighted(page, 2)).isEqualTo(OUTER);
        assertThat(highlighted(page, 2)).isEqualTo(INNER);
        assertThat(page.select("article.text mark").stream()
                        .map(Element::wholeText)
                        .collect(Collectors.joining("|")))
                .isEqualTo(SPLIT_FIRST + "|" + SPLIT_SECOND + "|the Council told him that |" + INNER);
        assertThat(page.select("mark.depth-2").text()).isEqualTo(INNER);
    }

    @Test
    void everyHighlightLeadsToItsCardAndBack() {
        Document page = page("/documents/" + story.id());
        for (int i = 0; i < 3; i++) {
            String id = story.statement(i).value();
            assertThat(page.select("aside li#" + id)).hasSize(1);
            assertThat(page.select("#text-" + id)).hasSize(1);
            assertThat(page.select("article.text a[href=#" + id + "]")).isNotEmpty();
            assertThat(page.select("aside a[href=#text-" + id + "]")).hasSize(1);
        }
        assertThat(page.select(".statements li .who").eachText())
                .containsExactly("Anneli Roth Norway", "Ádám O’Keke", "Speaker unknown");
    }

    @Test
    void theTextIsShownWholeAndEscaped() {
        String html = RestAssured.get("/documents/" + story.id()).asString();
        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("<b>never")
                .contains("&lt;b&gt;never&lt;/b&gt; agreed &amp; never will");
        Document page = Jsoup.parse(html);
        page.select("article.text a.number").remove();
        String shown = page.select("article.text > p, article.text > h2").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining("\n\n"));
        assertThat(shown).isEqualTo(story.text());
        assertThat(page.select("p.furniture").text()).isEqualTo("Share this page");
    }

    @Test
    void aHeadlineThatIsTheTitleIsShownOnceWithItsStatements() {
        Story headed = Story.of("Roth: No deal\n\nNothing more is known.")
                .titled("Roth: No deal")
                .segment(SegmentKind.HEADLINE, "deal\n\n")
                .segment(SegmentKind.PARAGRAPH, "known.")
                .says(ROTH, Form.DIRECT, "2026", "No deal");
        recorded(headed);
        Document page = page("/documents/" + headed.id());
        assertThat(page.select("h1 mark").text()).isEqualTo("No deal");
        assertThat(page.select("article.text h1, article.text h2")).hasSize(1);
    }

    @Test
    void aStatementHasOneAddressThatLeadsToItsWords() {
        String id = story.statement(1).value();
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/statements/" + id)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/documents/" + story.id() + "?statement=" + id + "#text-" + id));
        Document page = page("/documents/" + story.id() + "?statement=" + id);
        assertThat(page.select("li[aria-current]").eachAttr("id")).containsExactly(id);
        assertThat(page("/statements/" + Stories.rumour().statement(0), 410).select("[role=alert]"))
                .hasSize(1);
    }

    @Test
    void theMarginTellsOfSpeakersTalksAndOtherReports() {
        Document page = page("/documents/" + Stories.talks().id());
        assertThat(page.select(".voices li").eachText()).containsExactly("Anneli Roth Norway 1", "Ádám O’Keke 2");
        assertThat(page.select(".margin li:has(> a[href^=/negotiations/n-])")).hasSize(2);
        assertThat(page.select(".statements li").first().select(".same a").eachText())
                .containsExactly("1 other report of the same words");
        assertThat(page.select(".statements li").first().select("a[href*=bibtex]"))
                .hasSize(1);
    }

    private String highlighted(Document page, int ordinal) {
        return page.select("article.text mark a[href=#" + story.statement(ordinal) + "]").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
    }
}
