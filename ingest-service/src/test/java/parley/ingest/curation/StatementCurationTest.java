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
import java.util.Objects;
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
                act("reject", story.second, Map.of()).path("id"),
                act("split", story.first, Map.of("at", story.text.indexOf("in hall")))
                        .path("id"),
                act("accept", story.second, Map.of()).path("id"),
                act("merge", story.second, Map.of("into", story.first)).path("id"));
        assertThat(made).doesNotContainNull();
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
    void aStatementIsSplitWhereACuratorSaysAndOneAgainWhenThatIsUndone() {
        Story story = new Story();
        long before = end();
        int at = story.text.indexOf("in hall");
        Response split = act("split", story.first, Map.of("at", at));
        split.then().statusCode(201).body("act.type", equalTo("split_statement"));
        String part = split.path("act.part");
        JsonPath changes = changesAfter(before);
        assertThat(changes.<String>getList("changes.change.type"))
                .containsExactly("CurationMade", "StatementRecorded", "StatementRecorded");
        assertThat(words(changes, story.first)).isEqualTo("We will meet");
        assertThat(words(changes, part)).isEqualTo("in hall " + story.mark);
        assertThat(changes.<String>getList("changes.change.statement.speaker.id").stream()
                        .filter(Objects::nonNull)
                        .distinct())
                .as("whoever said the whole said both")
                .hasSize(1);
        act("split", story.first, Map.of("at", at)).then().statusCode(200);
        undo(split.path("id")).then().statusCode(200);
        assertThat(standingAfter(before)).containsExactly(story.first);
        assertThat(words(changesAfter(before), story.first)).isEqualTo("We will meet in hall " + story.mark);
        act("accept", part, Map.of()).then().statusCode(410);
        assertThat(act("split", story.first, Map.of("at", at)).<String>path("act.part"))
                .isEqualTo(part);
    }

    @Test
    void aPartIsCorrectedAndSplitLikeAnyOtherAndThenHoldsTheSplit() {
        Story story = new Story();
        long before = end();
        String split = act("split", story.first, Map.of("at", story.text.indexOf("meet")))
                .path("id");
        String part = changesAfter(before).getString("changes[0].change.curation.act.part");
        String attributed =
                act("attribute", part, Map.of("speaker", story.host)).path("id");
        String again =
                act("split", part, Map.of("at", story.text.indexOf("hall"))).path("id");
        assertThat(standingAfter(before)).hasSize(3);
        assertThat(words(changesAfter(before), part)).isEqualTo("meet in");
        undo(split).then().statusCode(409).body("code", equalTo("needed_by_another"));
        for (String id : List.of(again, attributed, split)) {
            undo(id).then().statusCode(200);
        }
        assertThat(standingAfter(before)).containsExactly(story.first);
    }

    @Test
    void twoStatementsAreMergedIntoOneAndTwoAgainWhenThatIsUndone() {
        Story story = new Story();
        long before = end();
        Response merge = act("merge", story.second, Map.of("into", story.first));
        merge.then().statusCode(201).body("act.type", equalTo("merge_statement"));
        assertThat(standingAfter(before)).containsExactly(story.first);
        assertThat(changesAfter(before)
                        .<String>getList("changes.find{it.change.type=='StatementRecorded'}"
                                + ".change.statement.content.quote.exact"))
                .containsExactly("We will meet in hall " + story.mark, "Nothing was agreed in hall " + story.mark);
        act("merge", story.second, Map.of("into", story.first)).then().statusCode(200);
        undo(merge.path("id")).then().statusCode(200);
        assertThat(standingAfter(before)).containsExactlyInAnyOrder(story.first, story.second);
        assertThat(words(changesAfter(before), story.first)).isEqualTo("We will meet in hall " + story.mark);
    }

    @Test
    void whatWasSplitAndMergedAgainHasItsFormerWords() {
        Story story = new Story();
        String part = act("split", story.first, Map.of("at", story.text.indexOf("in hall")))
                .path("act.part");
        long before = end();
        act("merge", part, Map.of("into", story.first)).then().statusCode(201);
        assertThat(words(changesAfter(before), story.first)).isEqualTo("We will meet in hall " + story.mark);
    }

    @Test
    void aSplitHoldsWhenTheVersionIsReadAgain() {
        Story story = new Story();
        String part = act("split", story.first, Map.of("at", story.text.indexOf("in hall")))
                .path("act.part");
        Http.plain(Http.newText()).put("/v1/documents/" + story.document).then().statusCode(200);
        long before = end();
        Http.plain(story.text).put("/v1/documents/" + story.document).then().statusCode(200);
        assertThat(standingAfter(before)).contains(story.first, part);
        assertThat(words(changesAfter(before), part)).isEqualTo("in hall " + story.mark);
    }

    @Test
    void splitsAndMergesThatMakeNoSenseAreRefused() {
        Story story = new Story();
        for (int at : List.of(0, story.text.indexOf("We will"), story.text.indexOf("Nothing"))) {
            act("split", story.first, Map.of("at", at))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("nothing_left"))
                    .body("pointer", equalTo("/at"));
        }
        act("split", story.first, Map.of("at", 999_999)).then().statusCode(400).body("pointer", equalTo("/at"));
        act("split", story.first, Map.of("documents", List.of(story.document)))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/act"));
        act("split", story.first, Map.of("at", 40, "documents", List.of(story.document)))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/documents"));
        act("merge", story.first, Map.of("into", new Story().first))
                .then()
                .statusCode(422)
                .body("code", equalTo("not_in_document"));
        act("merge", story.first, Map.of("into", "q-" + "0".repeat(32))).then().statusCode(404);
        act("merge", story.first, Map.of("into", story.first)).then().statusCode(422);
        act("reject", story.second, Map.of()).then().statusCode(201);
        act("merge", story.first, Map.of("into", story.second)).then().statusCode(410);
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
        act("alias", story.first, Map.of("name", "another")).then().statusCode(400);
        Http.plain(Http.newText()).put("/v1/documents/" + story.document).then().statusCode(200);
        act("accept", story.first, Map.of()).then().statusCode(410).body("code", equalTo("statement_withdrawn"));
    }

    /** The words under which a statement was recorded last. */
    private static String words(JsonPath changes, String statement) {
        return changes.getString("changes.findAll{it.change.type=='StatementRecorded'" + " && it.change.statement.id=='"
                + statement + "'}[-1].change.statement.content[0].quote.exact");
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

        private final String mark = UUID.randomUUID().toString();
        private final String text;
        private final String document;
        private final String first;
        private final String second;
        private final String host;
        private final Map<String, Integer> placeOfSecond;

        private Story() {
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
