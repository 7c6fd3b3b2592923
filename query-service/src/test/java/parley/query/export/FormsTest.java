package parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Form;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
class FormsTest extends RecordTest {

    /** Everything that some form has to escape, and a character that XML cannot hold. */
    private final Story odd = Story.of("“50% & <more> {of} C:\\path_1 ~ $2 #3 ^ \u0001 🕊,” Roth said.")
            .titled("Odd {marks} & \\ 100%")
            .in("A & B", "2026-02~")
            .says(Speakers.ROTH, Form.DIRECT, "2026-02/2026-03", "50% & <more> {of} C:\\path_1 ~ $2 #3 ^ \u0001 🕊");

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(odd);
    }

    @ParameterizedTest(name = "Accept {0} format {1} gives {2}")
    @CsvSource({
        "*/*, '', application/json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', '', application/json",
        "application/ld+json, '', application/ld+json",
        "'application/json;q=0.5, text/csv', '', text/csv",
        "application/x-ndjson, '', application/x-ndjson",
        "application/*, '', application/json",
        "application/x-bibtex, json, application/json",
        "*/*, ld+json, application/ld+json",
        "*/*, csl+json, application/vnd.citationstyles.csl+json",
        "*/*, atom, application/atom+xml",
    })
    void theFormIsTheOneAskedFor(String accept, String format, String type) {
        var request = RestAssured.given().header("Accept", accept);
        Response answer = format.isEmpty()
                ? request.get("/v1/statements")
                : request.queryParam("format", format).get("/v1/statements");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().replaceAll(";.*", "")).isEqualTo(type);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void aFormThatIsNotOfferedIsRefused() {
        for (String path : List.of("/v1/statements", "/v1/speakers", "/v1/documents")) {
            assertThat(RestAssured.given()
                            .header("Accept", "image/png")
                            .get(path)
                            .then()
                            .statusCode(406)
                            .extract()
                            .jsonPath()
                            .getString("code"))
                    .isEqualTo("not_acceptable");
        }
        RestAssured.given()
                .header("Accept", "application/atom+xml")
                .get("/v1/speakers")
                .then()
                .statusCode(406);
        RestAssured.given().get("/v1/speakers?format=atom").then().statusCode(400);
        // As people type it: the plus is read as a space.
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/v1/statements?format=ld+json")
                .then()
                .statusCode(200);
    }

    @Test
    void linkedDataUsesOnlyTermsOfItsContexts() throws Exception {
        Map<String, Set<String>> terms = Terms.read();
        JsonNode list = json(asked("format=ld+json").get("/v1/statements"));
        Terms.check(list, "", terms);
        assertThat(list.path("numberOfItems").asInt()).isEqualTo(6);
        JsonNode one = json(asked("format=ld+json")
                .get("/v1/statements/{id}", Stories.talks().statement(2).value()));
        Terms.check(one, "", terms);
        assertThat(one.path("@id").asText())
                .isEqualTo("urn:parley:statement:" + Stories.talks().statement(2));
        assertThat(one.at("/spokenByCharacter/name").asText()).isEqualTo("Ádám O’Keke");
        assertThat(one.at("/isPartOf/publisher/name").asText()).isEqualTo("Nordpress");
        assertThat(one.at("/subjectOf/target/1/selector/1/exact").asText()).isEqualTo("if the exchange is kept");
        assertThat(one.at("/subjectOf/target/1/selector/0/type").asText()).isEqualTo("TextPositionSelector");
    }

    @Test
    void bibtexCanBeReadByOthersAndKeepsEveryCharacter() throws Exception {
        String text = asked("format=bibtex").get("/v1/statements").asString();
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(text));
        assertThat(read.getEntries()).hasSize(6);
        BibTeXEntry entry = read.resolveEntry(new Key(odd.statement(0).value()));
        assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).isEqualTo("2026");
        String note = entry.getField(BibTeXEntry.KEY_NOTE).toUserString();
        assertThat(note)
                .contains("50\\% \\& <more> \\textbraceleft{}of\\textbraceright{} C:\\textbackslash{}path\\_1")
                .contains("\\$2 \\#3 \\textasciicircum{}")
                .contains("🕊")
                .startsWith("Anneli Roth (2026-02/2026-03)");
        assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()).contains("100\\%");
    }

    @Test
    void citationsHaveDatesAsPreciseAsTheyAreKnown() throws Exception {
        JsonNode items = json(asked("format=csl+json").get("/v1/statements"));
        assertThat(items).hasSize(6);
        JsonNode one = json(asked("format=csl+json")
                        .get("/v1/statements/{id}", odd.statement(0).value()))
                .get(0);
        assertThat(one.path("issued").toString()).isEqualTo("{\"date-parts\":[[2026,2]],\"circa\":true}");
        assertThat(one.path("container-title").asText()).isEqualTo("A & B");
        assertThat(one.path("note").asText()).startsWith("Anneli Roth (2026-02/2026-03): “50% &");
    }

    @Test
    void aFollowedSearchHasTheLatestAdditionsFirst() throws Exception {
        Feed before = feed("q=exchange&format=atom");
        assertThat(before.getEntries())
                .extracting(Entry::getTitle)
                .first()
                .asString()
                .contains("No exchange of water");
        recorded(Story.of("Roth said the exchange goes on.")
                .says(Speakers.ROTH, Form.INDIRECT, "2019", "the exchange goes on"));
        Feed after = feed("q=exchange&format=atom");
        assertThat(after.getId()).isEqualTo(before.getId()).startsWith("urn:parley:search:");
        assertThat(after.getUpdated()).isAfter(before.getUpdated());
        assertThat(after.getEntries().get(0).getTitle()).isEqualTo("Anneli Roth: “the exchange goes on”");
        assertThat(after.getEntries().subList(1, 4))
                .extracting(Entry::getId, Entry::getUpdated)
                .isEqualTo(before.getEntries().stream()
                        .map(entry -> tuple(entry.getId(), entry.getUpdated()))
                        .toList());
        assertThat(feed("q=talks&format=atom").getId()).isNotEqualTo(before.getId());
    }

    @Test
    void aFeedGoesOnOnTheNextPageAndIsTheSameFeedThere() throws Exception {
        Response first = asked("q=exchange&format=atom&per_page=2").get("/v1/statements");
        Feed page = (Feed) new WireFeedInput().build(new StringReader(first.asString()));
        String next = page.getOtherLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .findFirst()
                .orElseThrow()
                .getHref();
        Feed second = (Feed) new WireFeedInput()
                .build(new StringReader(
                        RestAssured.given().urlEncodingEnabled(false).get(next).asString()));
        assertThat(second.getId()).isEqualTo(page.getId());
        assertThat(second.getEntries()).hasSize(1);
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Entry entry = feed("q=more&format=atom").getEntries().get(0);
        assertThat(entry.getContents().get(0).getValue()).isEqualTo("50% & <more> {of} C:\\path_1 ~ $2 #3 ^  🕊");
        assertThat(feed("q=nothinglikeit&format=atom").getUpdated().toInstant()).isAfter(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ld+json", "bibtex", "csl+json", "atom"})
    void anAnswerThatIsKnownIsNotSentAgain(String format) {
        String tag = asked("format=" + format).get("/v1/statements").header("ETag");
        assertThat(tag).startsWith("\"");
        asked("format=" + format)
                .header("If-None-Match", tag)
                .get("/v1/statements")
                .then()
                .statusCode(304);
        recorded(odd.withdrawn(0));
        asked("format=" + format)
                .header("If-None-Match", tag)
                .get("/v1/statements")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "x-ndjson", "csv", "ld+json", "bibtex", "csl+json", "atom"})
    void answersAreCompressedForThoseWhoTakeIt(String format) {
        Response packed =
                asked("format=" + format).header("Accept-Encoding", "gzip").get("/v1/statements");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        Response plain = asked("format=" + format)
                .config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get("/v1/statements");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.asString()).isEqualTo(packed.asString());
        if (plain.header("ETag") != null) {
            assertThat(plain.header("ETag")).as("other bytes, another tag").isNotEqualTo(packed.header("ETag"));
        }
    }

    private static Feed feed(String query) throws Exception {
        return (Feed) new WireFeedInput()
                .build(new StringReader(asked(query).get("/v1/statements").asString()));
    }

    private static JsonNode json(Response response) throws Exception {
        return new ObjectMapper().readTree(response.asString());
    }
}
