package parley.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.segment.SegmentKind;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest extends RecordTest {

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

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH), new Change.SpeakerRecorded(OKEKE));
        recorded(story);
    }

    @Test
    void exactlyTheWordsOfStatementsAreHighlighted() {
        Document page = page("/documents/" + story.id());
        assertThat(highlighted(page, 0)).isEqualTo(SPLIT_FIRST + SPLIT_SECOND);
        assertThat(highlighted(page, 1) + highlighted(page, 2)).isEqualTo(OUTER);
        assertThat(highlighted(page, 2)).isEqualTo(INNER);
        assertThat(page.select("article mark").stream().map(Element::wholeText).collect(Collectors.joining("|")))
                .isEqualTo(SPLIT_FIRST + "|" + SPLIT_SECOND + "|the Council told him that |" + INNER);
        assertThat(page.select("mark.depth-2").text()).isEqualTo(INNER);
    }

    @Test
    void everyHighlightLeadsToItsEntryAndBack() {
        Document page = page("/documents/" + story.id());
        for (int i = 0; i < 3; i++) {
            String id = story.statement(i).value();
            assertThat(page.select("aside li#" + id)).hasSize(1);
            assertThat(page.select("#text-" + id)).hasSize(1);
            assertThat(page.select("article a[href=#" + id + "]")).isNotEmpty();
            assertThat(page.select("aside a[href=#text-" + id + "]")).hasSize(1);
        }
        assertThat(page.select("aside li .who").eachText())
                .containsExactly("Anneli Roth", "Ádám O’Keke", "speaker unknown");
    }

    @Test
    void theTextIsShownWholeAndEscaped() {
        String html = RestAssured.get("/documents/" + story.id()).asString();
        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("<b>never")
                .contains("&lt;b&gt;never&lt;/b&gt; agreed &amp; never will");
        Document page = Jsoup.parse(html);
        page.select("article a.number").remove();
        String shown = page.select("article > p, article > h2").stream()
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
        assertThat(page.select("article h1, article h2")).hasSize(1);
    }

    @Test
    void pagesHaveLandmarksALanguageAndNoScript() {
        for (String path : List.of("/", "/?q=bridge", "/documents/" + story.id(), "/documents/none", "/?kind=x")) {
            Document page = Jsoup.parse(RestAssured.get(path).asString());
            assertThat(page.select("html[lang=en]")).as(path).hasSize(1);
            assertThat(page.select("main")).as(path).hasSize(1);
            assertThat(page.select("form[role=search] label[for=q]")).as(path).hasSize(1);
            assertThat(page.select("a.skip[href=#main]")).as(path).hasSize(1);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("script, [style], [onclick]")).as(path).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void theHomePageFindsStatementsAndMarksTheWords() {
        Document page = page("/?q=never+agreed");
        assertThat(page.select(".results li")).hasSize(1);
        assertThat(page.select(".results mark").eachText()).containsExactly("never", "agreed", "never");
        assertThat(page.select(".results blockquote").text()).isEqualTo(SPLIT_FIRST + " … " + SPLIT_SECOND);
        assertThat(page.select(".results .where a").attr("href"))
                .isEqualTo("/documents/" + story.id() + "#text-" + story.statement(0));
        assertThat(page.select("input[name=q]").val()).isEqualTo("never agreed");
        assertThat(page("/").select(".documents a").eachText()).contains("<script>alert(1)</script>");
        assertThat(page("/?speaker=Roth").select(".results li")).hasSize(1);
    }

    @Test
    void whatIsNotUnderstoodIsToldOnAPage() {
        Response response = RestAssured.given().queryParam("kind", "<i>").get("/");
        response.then().statusCode(400).contentType("text/html");
        assertThat(Jsoup.parse(response.asString()).select("[role=alert]").text())
                .contains("kind=<i>");
        RestAssured.get("/documents/none").then().statusCode(404).contentType("text/html");
    }

    private static Document page(String path) {
        return Jsoup.parse(RestAssured.given()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    /** The words that lead to the entry of a statement. */
    private String highlighted(Document page, int ordinal) {
        return page.select("article mark a[href=#" + story.statement(ordinal) + "]").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
    }
}
