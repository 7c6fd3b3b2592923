package parley.ingest.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static parley.ingest.platform.Http.end;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.ingest.identity.RecordDump;
import parley.ingest.platform.Http;

/** What curators say of statements, as the feed tells it. */
@QuarkusTest
class StatementCurationTest {

    @Inject
    RecordDump dump;

    @Test
    void anAcceptedStatementIsCertainAndSaysThatSomebodyLooked() {
        Story story = new Story();
        long before = end();
        act("accept", story.first, Map.of()).then().statusCode(201).body("act.type", equalTo("accept"));
        JsonPath changes = changesAfter(before);
        assertThat(changes.<String>getList("changes.change.type")).containsExactly("CurationMade", "StatementRecorded");
        assertThat(changes.getString("changes[1].change.statement.id")).isEqualTo(story.first);
        assertThat(changes.getDouble("changes[1].change.statement.confidence")).isEqualTo(1.0);
        assertThat(changes.getString("changes[1].change.statement.method")).endsWith("+review");
    }

    @Test
    void whatIsUndoneLeavesNoTrace() {
        Story story = new Story();
        String before = dump.ofWhatFollowsFromDocuments();
        List<String> made = List.of(
                act("accept", story.first, Map.of()).path("id"),
                act("reword", story.first, Map.of("content", List.of(place(story, "meet in"))))
                        .path("id"),
                act("attribute", story.first, Map.of("speaker", story.host)).path("id"),
                act("reject", story.second, Map.of()).path("id"));
        assertThat(dump.ofWhatFollowsFromDocuments()).isNotEqualTo(before);
        for (String id : made) {
            undo(id).then().statusCode(200);
        }
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
    }

    @Test
    void aRejectedStatementIsWithdrawnUntilItIsAcceptedOrTheActIsUndone() {
        Story story = new Story();
        long before = end();
        String rejected = act("reject", story.second, Map.of()).path("id");
        assertThat(changesAfter(before).<String>getList("changes.change.type"))
                .containsExactly("CurationMade", "StatementWithdrawn");
        act("accept", story.second, Map.of()).then().statusCode(201);
        assertThat(standingAfter(before)).containsExactly(story.second);
        act("reject", story.second, Map.of()).then().statusCode(201);
        act("accept", story.second, Map.of()).then().statusCode(201);
        act("accept", story.second, Map.of()).then().statusCode(200);
        undo(rejected).then().statusCode(200);
        assertThat(standingAfter(before)).containsExactly(story.second);
    }

    @Test
    void correctionsSurviveAnotherReadingOfTheSameVersionUnderTheSameId() {
        Story story = new Story();
        act("reword", story.first, Map.of("content", List.of(place(story, "meet in"))))
                .then()
                .statusCode(201);
        act("attribute", story.first, Map.of("speaker", story.host)).then().statusCode(201);
        act("reject", story.second, Map.of()).then().statusCode(201);
        // A new text takes the statements out; the old one, read again, brings back what curators left of it.
        String other = Http.newText();
        Http.plain(other).put("/v1/documents/" + story.document).then().statusCode(200);
        long before = end();
        Http.plain(story.text).put("/v1/documents/" + story.document).then().statusCode(200);
        JsonPath changes = changesAfter(before);
        List<Map<String, Object>> recorded =
                changes.getList("changes.findAll{it.change.type=='StatementRecorded'}.change.statement");
        assertThat(recorded)
                .extracting(statement -> statement.get("id"))
                .contains(story.first)
                .doesNotContain(story.second);
        JsonPath first = JsonPath.from(changesAfter(before).prettify());
        String path = "changes.find{it.change.type=='StatementRecorded' && it.change.statement.id=='" + story.first
                + "'}.change.statement.";
        assertThat(first.getString(path + "content[0].quote.exact")).isEqualTo("meet in");
        assertThat(first.getString(path + "speaker.id")).isEqualTo(story.host);
    }

    @Test
    void nonsenseIsRefusedWithTheValueAtFault() {
        Story story = new Story();
        act("accept", "q-" + "0".repeat(32), Map.of()).then().statusCode(404).body("pointer", equalTo("/subject"));
        act("reword", story.first, Map.of("content", List.of()))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/content"));
        act("reword", story.first, Map.of("content", List.of(Map.of("start", 5, "end", 999_999))))
                .then()
                .statusCode(400)
                .body("detail", containsString("999999"));
        act("reword", story.first, Map.of("content", List.of(Map.of("start", "five", "end", 9))))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/content/0/start"));
        act("reword", story.first, Map.of("content", List.of(story.placeOfSecond)))
                .then()
                .statusCode(409)
                .body("code", equalTo("words_taken"));
        act("attribute", story.first, Map.of("speaker", "s-0000000000000000"))
                .then()
                .statusCode(404)
                .body("pointer", equalTo("/speaker"));
        act("merge", story.first, Map.of("into", story.second)).then().statusCode(400);
        Http.plain(Http.newText()).put("/v1/documents/" + story.document).then().statusCode(200);
        act("accept", story.first, Map.of()).then().statusCode(410).body("code", equalTo("statement_withdrawn"));
    }

    private static Map<String, Integer> place(Story story, String words) {
        int start = story.text.indexOf(words);
        return Map.of("start", start, "end", start + words.length());
    }

    private static Response act(String act, String subject, Map<String, ?> own) {
        Map<String, Object> body = new HashMap<>(own);
        body.putAll(Map.of("act", act, "subject", subject, "by", "the desk", "why", "heard the recording"));
        return given().contentType(ContentType.JSON).body(body).post("/v1/curations");
    }

    private static Response undo(String id) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", "the desk", "why", "was wrong"))
                .post("/v1/curations/" + id + "/undo");
    }

    private static JsonPath changesAfter(long position) {
        return given().queryParam("after", position)
                .queryParam("limit", 1000)
                .get("/v1/changes")
                .jsonPath();
    }

    /** The statements that a follower who starts here would have. */
    private static List<String> standingAfter(long position) {
        List<String> standing = new java.util.ArrayList<>();
        List<Map<String, Object>> changes = changesAfter(position).getList("changes.change");
        for (Map<String, Object> change : changes) {
            if (change.get("type").equals("StatementWithdrawn")) {
                standing.remove((String) change.get("statement"));
            } else if (change.get("type").equals("StatementRecorded")) {
                String id = (String) ((Map<?, ?>) change.get("statement")).get("id");
                standing.remove(id);
                standing.add(id);
            }
        }
        return standing;
    }

    /** A document with two statements by two people, both of it alone. */
    private static final class Story {

        private final String text;
        private final String document;
        private final String first;
        private final String second;
        private final String host;
        private final Map<String, Integer> placeOfSecond;

        private Story() {
            String mark = UUID.randomUUID().toString();
            text = "LISK, March 10. /Nordpress/. \"We will meet in hall " + mark
                    + ",\" said Foreign Minister Orla Venn.\n\n\"Nothing was agreed in hall " + mark
                    + ",\" said Prime Minister Tam Ruiz.";
            long before = end();
            document = Http.submit(text);
            JsonPath changes = changesAfter(before);
            String statements = "changes.findAll{it.change.type=='StatementRecorded'}.change.statement";
            assertThat(changes.<String>getList(statements + ".id")).hasSize(2);
            first = changes.getString(statements + "[0].id");
            second = changes.getString(statements + "[1].id");
            host = changes.getString(statements + "[1].speaker.id");
            placeOfSecond = Map.of(
                    "start", changes.getInt(statements + "[1].content[0].position.start"),
                    "end", changes.getInt(statements + "[1].content[0].position.end"));
        }
    }
}
