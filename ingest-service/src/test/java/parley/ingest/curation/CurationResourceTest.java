package parley.ingest.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.ingest.identity.RecordDump;

@QuarkusTest
class CurationResourceTest {

    private static final Map<String, String> REASON = Map.of("by", "the desk", "why", "seen in the register");

    @Inject
    RecordDump dump;

    @Test
    void aMergedSpeakerIsFoundUnderTheOtherOneAndItsOldAddressLeadsThere() {
        Person one = new Person();
        Person other = new Person();
        long before = end();
        Response made = merge(one.id, other.id);
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/curations/" + made.path("id")))
                .body("act.type", equalTo("merge"))
                .body("made.by", equalTo("the desk"))
                .body("made.why", equalTo("seen in the register"));
        speaker(one.id).then().statusCode(301).header("Location", endsWith("/v1/speakers/" + other.id));
        speaker(other.id)
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo(other.name))
                .body("speaker.aliases", hasItem(one.name));
        assertThat(changesAfter(before)).containsExactly("CurationMade", "SpeakerRecorded", "SpeakerJoined");
    }

    @Test
    void aMergeThatIsUndoneLeavesTheRecordAsItWasByteForByte() {
        Person one = new Person();
        Person other = new Person();
        Person third = new Person();
        String before = dump.ofWhatFollowsFromDocuments();
        String first = merge(one.id, other.id).path("id");
        String second = merge(other.id, third.id).path("id");
        speaker(one.id).then().statusCode(301).header("Location", endsWith(third.id));
        assertThat(dump.ofWhatFollowsFromDocuments()).isNotEqualTo(before);
        undo(first).then().statusCode(200).body("undone.by", equalTo("the desk"));
        speaker(one.id).then().statusCode(200);
        undo(second).then().statusCode(200);
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
    }

    @Test
    void theSameMergeAgainIsTheSameCorrectionAndChangesNothing() {
        Person one = new Person();
        Person other = new Person();
        String id = merge(one.id, other.id).path("id");
        long before = end();
        merge(one.id, other.id).then().statusCode(200).body("id", equalTo(id));
        assertThat(end()).isEqualTo(before);
        undo(id).then().statusCode(200);
        long undone = end();
        undo(id).then().statusCode(200).body("undone.by", equalTo("the desk"));
        assertThat(end()).isEqualTo(undone);
        merge(one.id, other.id).then().statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void anAliasMakesWhoIsCalledSoTheSameSpeakerNowAndLater() {
        Person known = new Person();
        Person called = new Person();
        String later = "Orla Qev" + letters();
        Response made = curate(Map.of("act", "alias", "subject", known.id, "name", called.name));
        made.then().statusCode(201);
        curate(Map.of("act", "alias", "subject", known.id, "name", later))
                .then()
                .statusCode(201);
        speaker(called.id).then().statusCode(301).header("Location", endsWith(known.id));
        Person cameLater = new Person(later);
        speaker(cameLater.id).then().statusCode(301).header("Location", endsWith(known.id));
        speaker(known.id).then().body("speaker.aliases", hasItem(later)).body("speaker.name", equalTo(known.name));
        undo(made.path("id")).then().statusCode(200);
        speaker(called.id).then().statusCode(200).body("speaker.name", equalTo(called.name));
    }

    @Test
    void aSplitGivesTheStatementsOfSomeDocumentsToAnotherSpeakerUntilItIsUndone() {
        Person person = new Person();
        String elsewhere = person.speaksAgain();
        String before = dump.ofWhatFollowsFromDocuments();
        long position = end();
        Response made = curate(Map.of("act", "split", "subject", person.id, "documents", List.of(elsewhere)));
        made.then().statusCode(201);
        String part = made.path("act.part");
        speaker(part).then().statusCode(200).body("speaker.name", equalTo(person.name));
        assertThat(changesAfter(position)).containsExactly("CurationMade", "SpeakerRecorded", "StatementRecorded");
        List<String> speakers = given().queryParam("after", position)
                .get("/v1/changes")
                .jsonPath()
                .getList("changes.findAll{it.change.type=='StatementRecorded'}.change.statement.speaker.id");
        assertThat(speakers).containsExactly(part);
        undo(made.path("id")).then().statusCode(200);
        speaker(part).then().statusCode(410).body("code", equalTo("speaker_withdrawn"));
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
    }

    @Test
    void aSplitOnWhichAnotherCorrectionRestsIsNotUndoneFirst() {
        Person person = new Person();
        String elsewhere = person.speaksAgain();
        Response split = curate(Map.of("act", "split", "subject", person.id, "documents", List.of(elsewhere)));
        Response alias = curate(Map.of("act", "alias", "subject", split.path("act.part"), "name", "Pel " + letters()));
        undo(split.path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("needed_by_another"))
                .body("detail", containsString(alias.path("id")));
        undo(alias.path("id")).then().statusCode(200);
        undo(split.path("id")).then().statusCode(200);
    }

    @Test
    void nonsenseIsRefusedWithTheValueAtFault() {
        Person one = new Person();
        Person other = new Person();
        merge(one.id, one.id).then().statusCode(422).body("code", equalTo("merged_with_itself"));
        merge(one.id, "s-0000000000000000")
                .then()
                .statusCode(404)
                .body("detail", containsString("s-0000000000000000"))
                .body("pointer", equalTo("/into"));
        merge("nobody", other.id).then().statusCode(400).body("pointer", equalTo("/subject"));
        merge(one.id, other.id).then().statusCode(201);
        merge(other.id, one.id).then().statusCode(409).body("code", equalTo("already_one"));
        curate(Map.of("act", "split", "subject", other.id, "documents", List.of("d-" + "0".repeat(32))))
                .then()
                .statusCode(422)
                .body("code", equalTo("not_in_document"));
        curate(Map.of("act", "marry", "subject", one.id)).then().statusCode(400).body("pointer", equalTo("/act"));
        curate(Map.of("act", "merge", "subject", one.id, "name", "Orla"))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_field"));
        given().contentType(ContentType.JSON)
                .body(Map.of("act", "merge", "subject", one.id, "into", other.id, "by", " ", "why", "x"))
                .post("/v1/curations")
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/by"));
        undo("c-0000000000000000").then().statusCode(404);
    }

    @Test
    void anUnnamedSpeakerIsNeverMerged() {
        Person person = new Person();
        long before = end();
        submit("A diplomat said: \"We will come to hall " + letters() + ".\"");
        List<String> unnamed = given().queryParam("after", before)
                .get("/v1/changes")
                .jsonPath()
                .getList("changes.findAll{it.change.type=='SpeakerRecorded'}.change.speaker.id");
        assertThat(unnamed).hasSize(1);
        merge(unnamed.get(0), person.id).then().statusCode(422).body("code", equalTo("unnamed_speaker"));
        merge(person.id, unnamed.get(0)).then().statusCode(422).body("code", equalTo("unnamed_speaker"));
    }

    @Test
    void correctionsAreListedInTheOrderInWhichTheyWereMade() {
        Person one = new Person();
        Person other = new Person();
        String first = merge(one.id, other.id).path("id");
        undo(first);
        String second = curate(Map.of("act", "alias", "subject", one.id, "name", "Zo " + letters()))
                .path("id");
        given().queryParam("after", first)
                .get("/v1/curations")
                .then()
                .statusCode(200)
                .body("results.id", contains(second));
        given().get("/v1/curations/" + first)
                .then()
                .statusCode(200)
                .body("undone.why", equalTo("seen in the register"));
    }

    private static Response merge(String subject, String into) {
        return curate(Map.of("act", "merge", "subject", subject, "into", into));
    }

    private static Response curate(Map<String, ?> act) {
        Map<String, Object> body = new java.util.HashMap<>(REASON);
        body.putAll(act);
        return given().contentType(ContentType.JSON).body(body).post("/v1/curations");
    }

    private static Response undo(String id) {
        return given().contentType(ContentType.JSON).body(REASON).post("/v1/curations/" + id + "/undo");
    }

    private static Response speaker(String id) {
        return given().redirects().follow(false).get("/v1/speakers/" + id);
    }

    private static List<String> changesAfter(long position) {
        return new ArrayList<>(
                given().queryParam("after", position).get("/v1/changes").<List<String>>path("changes.change.type"));
    }

    private static String letters() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(12)
                .forEach(c -> letters.append((char) ('a' + c % 26)));
        return letters.toString();
    }

    /** Somebody whom one document of the record quotes, and no other test. */
    private static final class Person {

        private final String name;
        private final String id;

        Person() {
            this("Orla V" + letters());
        }

        Person(String name) {
            this.name = name;
            long before = end();
            speaksAgain();
            List<String> ids = given().queryParam("after", before)
                    .get("/v1/changes")
                    .jsonPath()
                    .getList("changes.findAll{it.change.type=='StatementRecorded'}.change.statement.speaker.id");
            assertThat(ids).hasSize(1);
            this.id = ids.get(0);
        }

        private String speaksAgain() {
            return submit("\"We will meet in hall " + UUID.randomUUID() + ",\" said Foreign Minister " + name + ".");
        }
    }
}
