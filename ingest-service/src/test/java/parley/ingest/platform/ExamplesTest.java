package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What the description shows by example is what the service takes and answers, told as one story over an empty record: with
 * its ids, hashes and counts, all but the times.
 */
@QuarkusTest
@TestProfile(ExamplesTest.EmptyRecord.class)
class ExamplesTest {

    /** What takes other settings, broken surroundings, or more of a record than reads well in a description. */
    private static final Set<String> NOT_IN_THE_STORY = Set.of(
            "Unauthenticated none",
            "Forbidden reader",
            "Failed failed",
            "ModeUnavailable modeUnavailable",
            "Unavailable database",
            "CurationConflict one",
            "Withdrawn speaker",
            "curate attribute",
            "curate detach",
            "curate reword",
            "curate split",
            "curate splitStatement",
            "getSpeaker open",
            "getNegotiation round",
            "getChanges event");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A service of its own, which starts with an empty record. */
    public static final class EmptyRecord implements QuarkusTestProfile {}

    private final SoftAssertions softly = new SoftAssertions();
    private final Set<String> told = new TreeSet<>();

    @Test
    void everyExampleIsWhatTheServiceTakesAndAnswers() throws IOException {
        Examples examples = new Examples(JSON.readTree(
                given().queryParam("format", "json").get("/openapi").asString()));
        nothingYet(examples);
        String document = documents(examples);
        corrections(examples);
        problems(examples);
        given().delete("/v1/documents/" + document).then().statusCode(204);
        problem(examples, "Retracted retracted", given().get("/v1/documents/" + document));
        softly.assertAll();
        told.addAll(NOT_IN_THE_STORY);
        assertThat(told).as("in the story or said not to be").isEqualTo(examples.names());
    }

    private void nothingYet(Examples examples) throws IOException {
        answer(examples, "getRoster nobody", 200, given().get("/v1/roster"));
        answer(examples, "listCurations none", 200, given().get("/v1/curations"));
    }

    private String documents(Examples examples) throws IOException {
        RequestSpecification first = body(examples, "Document withMetadata", "application/json");
        Response created = answer(examples, "submitDocument created", 201, first.post("/v1/documents"));
        RequestSpecification again = body(examples, "Document text", "text/plain");
        answer(examples, "submitDocument unchanged", 200, again.post("/v1/documents"));
        String path = "/v1/documents/" + created.path("document");
        answer(examples, "getDocument document", 200, given().get(path));
        answer(examples, "getVersionText text", 200, given().get(path + "/versions/" + created.path("version")));
        RequestSpecification text = body(examples, "Document text", "text/plain");
        answer(
                examples,
                "extract oneStatement",
                200,
                text.queryParam("mode", "fast").post("/v1/extract"));
        body(examples, "Document page", "text/html").post("/v1/extract").then().statusCode(200);
        body(examples, "Document item", "application/ninjs+json")
                .post("/v1/extract")
                .then()
                .statusCode(200);
        RequestSpecification two = body(examples, "submitDocuments two", "application/x-ndjson");
        Response batch = answer(
                examples,
                "submitDocuments two",
                200,
                two.urlEncodingEnabled(false).post("/v1/documents:batch"));
        RequestSpecification corrected = body(examples, "Document corrected", "text/plain");
        answer(examples, "replaceDocument corrected", 200, corrected.put(path));
        answer(
                examples,
                "getChanges page",
                200,
                given().queryParam("after", positionOf("StatementWithdrawn") - 1)
                        .queryParam("limit", 1)
                        .get("/v1/changes"));
        String other = JSON.readTree(batch.asString().lines().findFirst().orElseThrow())
                .at("/document/document")
                .asText();
        RequestSpecification former = body(examples, "Document text", "text/plain");
        problem(examples, "Conflict other", former.put("/v1/documents/" + other));
        return created.path("document");
    }

    private void corrections(Examples examples) throws IOException {
        RequestSpecification roster = body(examples, "loadRoster one", "application/json");
        String known = answer(examples, "loadRoster one", 200, roster.put("/v1/roster"))
                .path("speakers[0].id");
        RequestSpecification merge = body(examples, "curate merge", "application/json");
        Response merged = answer(examples, "curate merge", 201, merge.post("/v1/curations"));
        RequestSpecification again = body(examples, "curate merge", "application/json");
        answer(examples, "curate merge", 200, again.post("/v1/curations"));
        String path = "/v1/curations/" + merged.jsonPath().getString("id");
        answer(examples, "getCuration merge", 200, given().get(path));
        RequestSpecification mistake = body(examples, "undoCuration mistake", "application/json");
        answer(examples, "undoCuration merge", 200, mistake.post(path + "/undo"));
        problem(
                examples,
                "CurationNonsense itself",
                Http.json(Map.of("act", "merge", "subject", known, "into", known, "by", "me", "why", "x"))
                        .post("/v1/curations"));
    }

    private void problems(Examples examples) throws IOException {
        problem(
                examples,
                "BadRequest unknownField",
                Http.json(Map.of("titel", "b")).post("/v1/documents"));
        RequestSpecification broken = given().contentType("application/json").body("{\n  \"text\": }");
        problem(examples, "BadRequest malformed", broken.post("/v1/documents"));
        problem(examples, "NotFound document", given().get("/v1/documents/d-" + "0".repeat(32)));
        problem(examples, "NotAcceptable form", given().accept("text/csv").get("/v1/changes"));
        problem(examples, "PositionAhead ahead", given().queryParam("after", 99).get("/v1/changes"));
        RequestSpecification image = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("image/png")
                .body(new byte[4]);
        problem(examples, "UnsupportedType type", image.post("/v1/documents"));
        problem(examples, "Unreadable empty", Http.plain("   ").post("/v1/documents"));
        RequestSpecification latin =
                given().header("Content-Type", "text/plain; charset=utf-8").body(new byte[] {'a', (byte) 0xff});
        problem(examples, "Unreadable charset", latin.post("/v1/documents"));
        problem(
                examples,
                "TooLarge large",
                Http.plain("a".repeat(5 * 1024 * 1024 + 1)).post("/v1/documents"));
    }

    private RequestSpecification body(Examples examples, String name, String media) {
        told.add(name);
        JsonNode value = examples.body(name);
        byte[] bytes = (value.isTextual() ? value.asText() : value.toString()).getBytes(StandardCharsets.UTF_8);
        return given().header("Content-Type", media).body(bytes);
    }

    private Response answer(Examples examples, String name, int status, Response answer) throws IOException {
        told.add(name);
        softly.assertThat(answer.statusCode()).as(name).isEqualTo(status);
        same(name, answer, examples.answer(name, status).value());
        return answer;
    }

    private void problem(Examples examples, String name, Response answer) throws IOException {
        told.add(name);
        JsonNode expected = examples.problem(name);
        softly.assertThat(answer.statusCode())
                .as(name)
                .isEqualTo(expected.path("status").asInt());
        same(name, answer, expected);
    }

    private void same(String name, Response answer, JsonNode expected) throws IOException {
        if (expected.isTextual()) {
            softly.assertThat(timeless(answer.asString()).strip())
                    .as(name)
                    .isEqualTo(timeless(expected.asText()).strip());
        } else {
            softly.assertThat(JSON.readTree(timeless(answer.asString())))
                    .as(name)
                    .isEqualTo(JSON.readTree(timeless(expected.toString())));
        }
    }

    /** When the service did something is different each time. */
    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2031-03-10T12:00:00Z");
    }

    private static long positionOf(String change) {
        return given().queryParam("limit", 1000)
                .get("/v1/changes")
                .jsonPath()
                .getLong("changes.find { it.change.type == '" + change + "' }.position");
    }
}
