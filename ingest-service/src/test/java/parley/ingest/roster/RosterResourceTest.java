package parley.ingest.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterResourceTest {

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
        long before = end();
        submit("\"We will meet in hall " + UUID.randomUUID() + ",\" said Foreign Minister " + name + ".");
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
