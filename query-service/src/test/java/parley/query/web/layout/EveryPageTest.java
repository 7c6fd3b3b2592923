package parley.query.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.query.fixture.PageTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Stories;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest extends PageTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/search",
            "/search?q=exchange",
            "/search?q=zebra",
            "/documents",
            "/documents/" + Stories.talks().id(),
            "/documents/" + Stories.talks().id() + "/versions",
            "/speakers",
            "/speakers/" + Speakers.ROTH.id(),
            "/utterances",
            "/utterances/u-" + Stories.talks().statement(0).value().substring(2),
            "/negotiations",
            "/negotiations/" + Stories.process().id(),
            "/negotiations/" + Stories.round().id(),
            "/verify",
            "/verify?quote=The+prisoner+exchange+begins+on+Tuesday");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @Test
    void pagesHaveLandmarksALanguageAndNothingInline() {
        for (String path : PAGES) {
            Document page = page(path);
            assertThat(page.select("html[lang=en]")).as(path).hasSize(1);
            assertThat(page.select("main")).as(path).hasSize(1);
            assertThat(page.select("a.skip[href=#main]")).as(path).hasSize(1);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() {
        for (String path : PAGES) {
            Document page = page(path);
            for (String link : page.select("a[href^=/]").eachAttr("href")) {
                Response answer = RestAssured.given().urlEncodingEnabled(false).get(link.replaceAll("#.*", ""));
                assertThat(answer.statusCode()).as(path + " → " + link).isEqualTo(200);
            }
            for (String anchor : page.select("a[href^=#]").eachAttr("href")) {
                assertThat(page.getElementById(anchor.substring(1)))
                        .as(path + " → " + anchor)
                        .isNotNull();
            }
        }
    }

    @Test
    void assetsAreKeptForEverUnderTheirHash() {
        Document page = page("/");
        List<String> assets =
                page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        assets.addAll(page.select("script").eachAttr("src"));
        assertThat(assets).hasSize(5);
        for (String asset : assets) {
            RestAssured.get(asset)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("ETag", notNullValue());
        }
        RestAssured.get("/assets/old/parley.css").then().statusCode(200).header("Cache-Control", "no-cache");
        RestAssured.get("/assets/old/none.css").then().statusCode(404);
    }

    @Test
    void idsThatMeanNothingAreToldOnAPage() {
        for (String path : List.of("/documents/none", "/speakers/none", "/utterances/none", "/negotiations/none")) {
            assertThat(page(path, 404).select("[role=alert]").text()).as(path).contains("none");
        }
    }

    @Test
    void aPathThatDoesNotExistIsToldAsAPageToWhoReadsPages() {
        Response page = RestAssured.given()
                .accept("text/html,application/xml;q=0.9,*/*;q=0.8")
                .get("/speeches");
        page.then().statusCode(404).contentType("text/html");
        assertThat(Jsoup.parse(page.asString()).select("main [role=alert]").text())
                .contains("/speeches");
        for (String accept : List.of("*/*", "application/json")) {
            RestAssured.given()
                    .accept(accept)
                    .get("/speeches")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        RestAssured.given()
                .accept("text/html")
                .get("/v1/speeches")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anIdThatWasJoinedToAnotherLeadsThere() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/negotiations/" + Stories.otherRound().id())
                .then()
                .statusCode(301)
                .header("Location", endsWith("/negotiations/" + Stories.round().id()));
    }
}
