package parley.ingest.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.ingest.identity.RecordDump;

@QuarkusTest
class RosterResourceTest {

    @Inject
    RecordDump dump;

    private final String name = "Ilva " + word();
    private final String spelled = "Ilva " + word();

    @Test
    void whoIsKnownIsMeantByAllTheirNamesBeforeAndAfterTheRosterCame() {
        String before = spokenBy(spelled);
        Response loaded = load(Map.of(
                "type",
                "person",
                "name",
                name,
                "aliases",
                List.of(spelled),
                "country",
                "NO",
                "roles",
                List.of(Map.of("title", "foreign minister", "of", "Norway", "held", "2029-02/2033-10"))));
        loaded.then().statusCode(200);
        String id = loaded.path("speakers[0].id");
        speaker(before).then().statusCode(301).header("Location", endsWith(id));
        assertThat(spokenBy(name)).isEqualTo(id);
        speaker(id)
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo(name))
                .body("speaker.aliases", hasItem(spelled))
                .body("speaker.country", equalTo("NO"))
                .body("speaker.roles.held", hasItem("2029-02/2033-10"));
        given().get("/v1/roster").then().body("speakers.id", hasItem(id));
        given().delete("/v1/roster/" + id).then().statusCode(204);
        speaker(before).then().statusCode(200).body("speaker.name", equalTo(spelled));
        given().get("/v1/roster").then().body("speakers.id", not(hasItem(id)));
        given().delete("/v1/roster/" + id).then().statusCode(404);
    }

    @Test
    void aNameStaysGivenWhenTheEntryIsReplaced() {
        Map<String, Object> entry = Map.of("type", "person", "name", name, "aliases", List.of(spelled));
        load(entry);
        Map<String, Object> more = new HashMap<>(entry);
        more.put("country", "NO");
        Response loaded = load(more);
        String id = loaded.path("speakers[0].id");
        speaker(spokenBy(spelled)).then().statusCode(301).header("Location", endsWith(id));
        speaker(spokenBy("Ilva " + word())).then().statusCode(200);
    }

    @Test
    void theCapitalOfAStateThatNoListKnowsIsThatState() {
        String capital = word();
        String text = "\"We will meet in hall %s,\" %s said.";
        String before = speakerOf(text.formatted(UUID.randomUUID(), capital), "2031-03-03");
        Response loaded =
                load(Map.of("type", "state", "name", "Karel" + word(), "aliases", List.of(capital), "country", "NO"));
        String id = loaded.path("speakers[0].id");
        String after = speakerOf(text.formatted(UUID.randomUUID(), capital), "2031-03-04");
        for (String found : List.of(before, after)) {
            speaker(found).then().statusCode(301).header("Location", endsWith(id));
        }
        given().delete("/v1/roster/" + id).then().statusCode(204);
        speaker(before).then().statusCode(200);
    }

    @Test
    void whoIsCalledByAnOfficeOnlyIsTheOneWhoHeldItWhenTheDocumentAppeared() {
        String state = "Karel" + word();
        String before = minister(state, "2030-05-01");
        String later = minister(state, "2034-05-01");
        String without = dump.ofWhatFollowsFromDocuments();
        Response loaded = load(Map.of(
                "type",
                "person",
                "name",
                name,
                "roles",
                List.of(Map.of("title", "Minister of Foreign Affairs", "of", state, "held", "2029-02/2033-10"))));
        String id = loaded.path("speakers[0].id");
        speaker(before).then().statusCode(301).header("Location", endsWith(id));
        speaker(later).then().statusCode(200);
        speaker(id).then().statusCode(200).body("speaker.name", equalTo(name)).body("speaker.roles", hasSize(1));
        given().delete("/v1/roster/" + id).then().statusCode(204);
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(without);
        load(Map.of(
                "type",
                "person",
                "name",
                name,
                "roles",
                List.of(Map.of("title", "foreign minister", "of", state, "held", "2029-02/2033-10"))));
        String behind = minister(state, "2031-05-01");
        speaker(behind).then().statusCode(301).header("Location", endsWith(id));
    }

    @Test
    void loadingTheSameAgainChangesNothing() {
        Map<String, Object> entry = Map.of("type", "organization", "name", "Council of " + word());
        load(entry);
        long end = end();
        load(entry).then().statusCode(200);
        assertThat(end()).isEqualTo(end);
    }

    @Test
    void whatIsNoRosterIsRefusedWithThePlaceAtFault() {
        load(Map.of("type", "ghost", "name", name)).then().statusCode(400).body("pointer", equalTo("/speakers/0/type"));
        load(Map.of("type", "person")).then().statusCode(400).body("pointer", equalTo("/speakers/0/name"));
        load(Map.of("type", "person", "name", name, "country", "XX"))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/speakers/0/country"));
        load(Map.of("type", "person", "name", name, "roles", List.of(Map.of("title", "envoy", "held", "soon"))))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/speakers/0/roles/0/held"));
        load(Map.of("type", "person", "nam", name))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_field"))
                .body("suggestion", equalTo("name"));
        given().delete("/v1/roster/nobody").then().statusCode(404);
    }

    private static Response load(Map<String, ?> entry) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("speakers", List.of(entry)))
                .put("/v1/roster");
    }

    private static Response speaker(String id) {
        return given().redirects().follow(false).get("/v1/speakers/" + id);
    }

    private static String spokenBy(String name) {
        return speakerOf(
                "\"We will meet in hall " + UUID.randomUUID() + ",\" said Foreign Minister " + name + ".",
                "2031-03-03");
    }

    /** One whom a document of a day calls by an office only. */
    private static String minister(String state, String published) {
        return speakerOf(
                "\"We will meet in hall " + UUID.randomUUID() + ",\" " + state + "'s foreign minister said.",
                published);
    }

    private static String speakerOf(String text, String published) {
        long before = end();
        json(Map.of("text", text, "published", published))
                .post("/v1/documents")
                .then()
                .statusCode(201);
        return given().queryParam("after", before)
                .get("/v1/changes")
                .jsonPath()
                .getString("changes.find{it.change.type=='StatementRecorded'}.change.statement.speaker.id");
    }

    private static String word() {
        StringBuilder word = new StringBuilder("B");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(12)
                .forEach(c -> word.append((char) ('a' + c % 26)));
        return word.toString();
    }
}
