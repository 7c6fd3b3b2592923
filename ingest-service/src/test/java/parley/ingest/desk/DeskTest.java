package parley.ingest.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import parley.access.ApiKeyMechanism;
import parley.access.Role;
import parley.ingest.platform.Http;
import parley.ingest.platform.KeysProfile;

/** The pages, by a browser that runs no script. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class DeskTest {

    private static final String BEGIN = "LISK, March 10. /Nordpress/. ";

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        Browser browser = new Browser();
        browser.open("/desk/review");
        assertThat(browser.answer().statusCode()).isEqualTo(303);
        assertThat(browser.answer().getHeader("Location")).endsWith("/desk/sign-in?to=%2Fdesk%2Freview");
        browser.open("/desk/sign-in?to=/desk/review");
        assertThat(browser.send("form.fields", Map.of("key", "not a key that anybody ever gave out"), "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.page().select("[role=alert]").text()).contains("not known");
        browser.send("form.fields", Map.of("key", KeysProfile.key(Role.CURATOR)), "");
        assertThat(browser.follow().select("h1").text()).isEqualTo("Doubtful findings");
        assertThat(browser.page().select("header").text()).contains("the-curator");
    }

    @Test
    void aSessionIsOfPagesOnlyAndEndsWithSigningOut() {
        Browser browser = Browser.signedInAs(Role.ADMIN);
        Cookie cookie = browser.cookie().orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        given().cookie(cookie).delete("/v1/roster/s-0000000000000000").then().statusCode(401);
        browser.open("/desk/corrections");
        assertThat(browser.answer().statusCode()).isEqualTo(200);
        browser.send("form.sign-out", Map.of(), "");
        given().cookie(cookie)
                .redirects()
                .follow(false)
                .get("/desk/corrections")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/sign-in"));
    }

    @Test
    void nobodyIsSentElsewhereAfterSigningIn() {
        for (String to : List.of("https://evil.example/", "//evil.example", "/desk/../evil", "/desk\\evil")) {
            Browser browser = new Browser();
            browser.open("/desk/sign-in");
            browser.send("form.fields", Map.of("key", KeysProfile.key(Role.READER), "to", to), "");
            assertThat(browser.answer().getHeader("Location")).as(to).endsWith("/desk");
        }
    }

    @Test
    void noFormIsTakenThatWasNotMadeForThisBrowser() {
        Browser victim = Browser.signedInAs(Role.ADMIN);
        String foreign =
                new Browser().open("/desk/sign-in").select("input[name=token]").val();
        for (String path : List.of(
                "/desk/sign-in",
                "/desk/sign-out",
                "/desk/statements/q-" + "0".repeat(32),
                "/desk/speakers/s-0000000000000000",
                "/desk/corrections/c-0000000000000000/undo")) {
            for (String token : List.of("", foreign)) {
                given().cookie(victim.cookie().orElseThrow())
                        .formParam("token", token)
                        .formParam("act", "accept")
                        .post(path)
                        .then()
                        .statusCode(403)
                        .contentType("text/html");
            }
        }
        for (String path : List.of("/desk/submit", "/desk/submit/keep")) {
            given().cookie(victim.cookie().orElseThrow())
                    .multiPart("token", foreign)
                    .multiPart("text", "x")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void eachRoleSeesItsPages() {
        Map<String, Role> least = Map.of(
                "/desk", Role.READER,
                "/desk/submit", Role.CONTRIBUTOR,
                "/desk/review", Role.CURATOR,
                "/desk/speakers", Role.CURATOR,
                "/desk/corrections", Role.CURATOR);
        for (Role role : Role.values()) {
            Browser browser = Browser.signedInAs(role);
            least.forEach((path, wanted) -> {
                Document page = browser.open(path);
                int expected = role.compareTo(wanted) >= 0 ? 200 : 403;
                assertThat(browser.answer().statusCode())
                        .as("%s as %s", path, role)
                        .isEqualTo(expected);
                assertThat(page.select("main h1")).hasSize(1);
                browser.answer()
                        .then()
                        .header("Cache-Control", equalTo("no-store"))
                        .header("Content-Security-Policy", containsString("script-src 'self'"));
            });
        }
    }

    @Test
    void aDocumentIsSeenWithWhatIsFoundBeforeItIsKeptAndThenCorrected() {
        String mark = UUID.randomUUID().toString();
        String text = BEGIN + "\"We will meet in hall " + mark + ",\" said Foreign Minister Orla Venn.\n\n"
                + "\"Nothing was agreed in hall " + mark + ",\" said Prime Minister Tam Ruiz.";
        Browser browser = Browser.signedInAs(Role.CURATOR);
        browser.open("/desk/submit");
        browser.send("form.fields", Map.of("text", text.replace("\n", "\r\n"), "title", "Hall " + mark), "");
        Document preview = browser.page();
        assertThat(preview.select("h1").text()).isEqualTo("Hall " + mark);
        assertThat(preview.select(".statements > li")).hasSize(2);
        assertThat(preview.select(".text mark").first().text()).isEqualTo("We will meet in hall " + mark);
        String statement = preview.select(".statements > li").first().id();
        browser.open("/desk/statements/" + statement);
        assertThat(browser.answer().statusCode()).as("not kept yet").isEqualTo(404);

        browser.open("/desk/submit");
        browser.send("form.fields", Map.of("text", text.replace("\n", "\r\n"), "title", "Hall " + mark), "");
        browser.send("form.fields", Map.of(), "");
        Document kept = browser.follow();
        assertThat(kept.select(".statements > li").eachAttr("id")).contains(statement);
        // The same text by the API is the same document: no browser changed a character of it.
        Http.plain(text)
                .header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CONTRIBUTOR))
                .post("/v1/documents")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));

        long before = Http.end();
        browser.open("/desk/statements/" + statement);
        browser.send("#reword", Map.of("first", "meet in", "last", ""), "reword");
        assertThat(browser.follow().select("blockquote").first().text()).isEqualTo("meet in");
        Element other = browser.page().selectFirst("#speaker option:contains(Ruiz)");
        browser.send("form:has(#speaker)", Map.of("speaker", other.val(), "why", "heard it"), "attribute");
        assertThat(browser.follow().select(".who").first().text()).contains("Ruiz");
        assertThat(browser.page().select(".log li")).hasSize(2);
        JsonPath changes =
                given().queryParam("after", before).get("/v1/changes").jsonPath();
        assertThat(changes.<String>getList("changes.change.type"))
                .containsExactly("CurationMade", "StatementRecorded", "CurationMade", "StatementRecorded");
        assertThat(changes.getString("changes[2].change.curation.made.principal"))
                .isEqualTo("the-curator");
        assertThat(changes.getString("changes[2].change.curation.made.why")).isEqualTo("heard it");

        browser.send(".log li form", Map.of("why", "no"), "");
        browser.open("/desk/statements/" + statement);
        assertThat(browser.page().select("blockquote").first().text()).isEqualTo("We will meet in hall " + mark);
        browser.send("form:has(button[value=reject])", Map.of(), "reject");
        assertThat(browser.follow().select("[role=status]").text()).contains("not in the record");
    }

    @Test
    void aStatementIsSplitMergedWithItsNeighbourAndAsItWas() {
        String mark = UUID.randomUUID().toString();
        String whole = "We will meet in hall " + mark + " and we will meet again";
        String document = submit(BEGIN + "\"" + whole + ",\" said Foreign Minister Orla Venn.");
        Browser browser = Browser.signedInAs(Role.CURATOR);
        String address = browser.open("/desk/documents/" + document)
                .selectFirst(".statements a[href^=/desk/statements/]")
                .attr("href");
        browser.open(address);
        assertThat(browser.page().select("input[name=other]"))
                .as("it has no neighbour")
                .isEmpty();
        browser.send("#split", Map.of("first", "and we will"), "split");
        assertThat(browser.follow().select("blockquote").first().text()).isEqualTo("We will meet in hall " + mark);
        assertThat(browser.page().select(".choice").text()).contains("“and we will meet again”");
        assertThat(browser.page().select(".log").text()).contains("split into “We will meet in hall " + mark);
        String part = browser.page().select("input[name=other]").val();
        browser.send("form:has(input[name=other])", Map.of("other", part), "merge");
        assertThat(browser.follow().select("blockquote").first().text()).isEqualTo(whole);
        browser.open("/desk/statements/" + part);
        assertThat(browser.page().select("[role=status]").text()).contains("not in the record");
        assertThat(browser.page().select(".log").text()).contains("merged into");
        browser.send(".log li:last-child form", Map.of(), "");
        browser.open("/desk/statements/" + part);
        assertThat(browser.page().select("blockquote").first().text()).isEqualTo("and we will meet again");
        browser.open(address);
        browser.send("#split", Map.of("first", "nobody wrote this"), "split");
        assertThat(browser.answer().statusCode()).isEqualTo(400);
        assertThat(browser.page().select("[role=alert]").text()).contains("nobody wrote this");
    }

    @Test
    void theQueueHoldsWhatIsDoubtfulUntilSomebodyHasLookedAtIt() {
        Browser browser = Browser.signedInAs(Role.CURATOR);
        submit(BEGIN + "He believes that hall " + UUID.randomUUID() + " is closed, a spokesman said later on.");
        browser.open("/desk/review?below=1.0");
        List<String> queued = browser.page()
                .select(".results form[action^=/desk/statements/]")
                .eachAttr("action");
        assertThat(queued).isNotEmpty();
        browser.send("form[action=" + queued.get(0) + "]", Map.of(), "accept");
        assertThat(browser.follow().select("form[action=" + queued.get(0) + "]"))
                .isEmpty();
        browser.open("/desk/review?below=seven");
        assertThat(browser.answer().statusCode()).isEqualTo(400);
        assertThat(browser.page().select("[role=alert]").text()).contains("seven");
    }

    @Test
    void speakersAreFoundMergedAndParted() {
        String mark = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String first = submit(BEGIN + "\"We will meet in " + mark + ",\" said Orla " + mark + "venn.");
        submit(BEGIN + "\"We have met in " + mark + ",\" said Tam " + mark + "ruiz.");
        Browser browser = Browser.signedInAs(Role.CURATOR);
        browser.open("/desk/speakers?name=" + mark);
        List<String> links = browser.page().select(".list a").eachAttr("href");
        assertThat(links).hasSize(2);
        String stays = links.get(1).substring("/desk/speakers/".length());
        browser.open(links.get(0));
        assertThat(browser.page().select("input[name=documents]").eachAttr("value"))
                .containsExactly(first);
        browser.send("form:has(button[value=merge])", Map.of("otherInto", stays, "why", "same person"), "merge");
        browser.follow();
        assertThat(browser.follow().select("h1").text()).contains("Tam");
        browser.open("/desk/corrections");
        browser.send(".log li form", Map.of(), "");
        browser.open(links.get(0));
        assertThat(browser.answer().statusCode()).isEqualTo(200);
        assertThat(browser.page().select(".log").text()).contains("taken back");
    }

    @Test
    void hostileTextIsShownAsText() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202Etxet\u202C {7*7} </textarea>";
        String text = hostile + "\n\n" + BEGIN + "\"" + hostile + " was said in hall " + UUID.randomUUID()
                + ",\" said Foreign Minister " + "Orla Venn.";
        Browser browser = Browser.signedInAs(Role.CURATOR);
        browser.open("/desk/submit");
        browser.send("form.fields", Map.of("text", text, "title", hostile, "publisher", "\"><script>x</script>"), "");
        // Control characters are no part of a title.
        browser.open("/desk/submit");
        browser.send("form.fields", Map.of("text", text, "title", "<script>alert(1)</script>"), "");
        onlyOurScript(browser.page());
        assertThat(browser.page().select("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(browser.page().select(".text p[dir=auto]")).isNotEmpty();
        browser.send("form.fields", Map.of(), "");
        Document kept = browser.follow();
        onlyOurScript(kept);
        for (String link : kept.select(".statements a[href^=/desk/statements/]").eachAttr("href")) {
            onlyOurScript(browser.open(link));
        }
        onlyOurScript(browser.open("/desk/speakers?name=<script>alert(3)</script>"));
        onlyOurScript(browser.open("/desk/statements/<script>"));
    }

    private static void onlyOurScript(Document page) {
        assertThat(page.select("script").eachAttr("src")).containsExactly("/theme.js", "/desk.js");
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script").stream().map(Element::data)).allMatch(String::isBlank);
        assertThat(page.select("img, iframe, object, [onerror], [onclick], [style]"))
                .isEmpty();
    }

    private static String submit(String text) {
        return Http.plain(text)
                .header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CONTRIBUTOR))
                .post("/v1/documents")
                .path("document");
    }
}
