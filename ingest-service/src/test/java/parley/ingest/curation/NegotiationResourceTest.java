package parley.ingest.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class NegotiationResourceTest {

    @Inject
    RecordDump dump;

    @Test
    void twoReportsOfARoundAreOneWithTwoAccounts() {
        String place = place();
        Talks one = new Talks(2, place, "2031-03-11");
        long before = end();
        Talks other = new Talks(2, place, "2031-03-12");
        String standing = one.id.compareTo(other.id) < 0 ? one.id : other.id;
        String joined = standing.equals(one.id) ? other.id : one.id;
        talks(joined).then().statusCode(301).header("Location", endsWith("/v1/negotiations/" + standing));
        talks(standing)
                .then()
                .statusCode(200)
                .body("negotiation.numbers", equalTo(List.of(2)))
                .body("accounts.document", containsInAnyOrder(one.document, other.document));
        List<String> told =
                given().queryParam("after", before).get("/v1/changes").path("changes.change.type");
        assertThat(told).contains("AccountRecorded", "NegotiationJoined");
    }

    @Test
    void aRetractedDocumentTakesItsAccountAlongAndLeavesTheOthers() {
        String place = place();
        Talks one = new Talks(2, place, "2031-03-11");
        String alone = talks(one.id).asString();
        Talks other = new Talks(2, place, "2031-03-12");
        given().delete("/v1/documents/" + other.document).then().statusCode(204);
        talks(other.id).then().statusCode(410).body("code", equalTo("negotiation_withdrawn"));
        assertThat(talks(one.id).asString()).isEqualTo(alone);
    }

    @Test
    void talksThatRulesKeepApartAreMergedByACuratorUntilThatIsUndone() {
        Talks one = new Talks(1, place(), "2031-03-11");
        Talks other = new Talks(1, place(), "2033-03-12");
        String before = dump.ofWhatFollowsFromDocuments();
        Response made = curate(Map.of("act", "merge", "subject", one.id, "into", other.id));
        made.then().statusCode(201);
        talks(one.id).then().statusCode(301).header("Location", endsWith(other.id));
        talks(other.id).then().body("accounts", hasSize(2)).body("negotiation.venues", hasSize(2));
        undo(made).then().statusCode(200);
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
    }

    @Test
    void talksThatRulesJoinAreSplitByACuratorUntilThatIsUndone() {
        String place = place();
        Talks one = new Talks(3, place, "2031-03-11");
        Talks other = new Talks(3, place, "2031-03-12");
        String before = dump.ofWhatFollowsFromDocuments();
        String standing = one.id.compareTo(other.id) < 0 ? one.id : other.id;
        Response made = curate(Map.of("act", "split", "subject", standing, "documents", List.of(other.document)));
        made.then().statusCode(201);
        talks(one.id).then().statusCode(200).body("accounts.document", equalTo(List.of(one.document)));
        talks(other.id).then().statusCode(200).body("accounts.document", equalTo(List.of(other.document)));
        curate(Map.of("act", "split", "subject", one.id, "documents", List.of(one.document)))
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing_left"));
        undo(made).then().statusCode(200);
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
    }

    @Test
    void whereTalksBelongIsSaidByACuratorUntilThatIsUndone() {
        Talks part = new Talks(1, place(), "2031-03-11");
        Talks whole = new Talks(1, place(), "2033-03-12");
        String before = dump.ofWhatFollowsFromDocuments();
        String account = talks(part.id).asString();
        Map<String, String> attach = Map.of("act", "attach", "subject", part.id, "whole", whole.id);
        long end = end();
        Response attached = curate(attach);
        attached.then().statusCode(201).body("act.type", equalTo("attach")).body("act.whole", equalTo(whole.id));
        curate(attach).then().statusCode(200).body("id", equalTo(attached.path("id")));
        curate(Map.of("act", "detach", "subject", part.id, "whole", whole.id))
                .then()
                .statusCode(201)
                .body("act.type", equalTo("detach"));
        // the last word holds, so that saying the first again says something new
        Response again = curate(attach);
        undo(again).then().statusCode(200);
        assertThat(again.<String>path("id")).isNotEqualTo(attached.path("id"));
        List<String> told = given().queryParam("after", end).get("/v1/changes").path("changes.change.type");
        assertThat(told).containsExactly("CurationMade", "CurationMade", "CurationMade", "CurationUndone");
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(before);
        assertThat(talks(part.id).asString()).isEqualTo(account);
    }

    @Test
    void talksThatWereJoinedToOthersAreAttachedAsThese() {
        Talks part = new Talks(1, place(), "2031-03-11");
        Talks one = new Talks(1, place(), "2033-03-12");
        Talks other = new Talks(1, place(), "2035-03-12");
        curate(Map.of("act", "merge", "subject", one.id, "into", other.id));
        curate(Map.of("act", "attach", "subject", part.id, "whole", one.id))
                .then()
                .statusCode(201)
                .body("act.whole", equalTo(other.id));
    }

    @Test
    void nonsenseIsRefused() {
        Talks one = new Talks(1, place(), "2031-03-11");
        curate(Map.of("act", "attach", "subject", one.id, "whole", one.id))
                .then()
                .statusCode(422)
                .body("code", equalTo("part_of_itself"))
                .body("pointer", equalTo("/whole"));
        curate(Map.of("act", "detach", "subject", one.id, "whole", "n-0000000000000000"))
                .then()
                .statusCode(404);
        curate(Map.of("act", "detach", "subject", one.id)).then().statusCode(400);
        curate(Map.of("act", "alias", "subject", one.id, "name", "the track"))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/act"));
        curate(Map.of("act", "merge", "subject", one.id, "into", "n-0000000000000000"))
                .then()
                .statusCode(404);
        curate(Map.of("act", "merge", "subject", one.id, "into", "s-0000000000000000"))
                .then()
                .statusCode(400);
        talks("n-0000000000000000").then().statusCode(404);
        talks("nonsense").then().statusCode(404);
    }

    private static Response talks(String id) {
        return given().redirects().follow(false).get("/v1/negotiations/" + id);
    }

    private static Response curate(Map<String, ?> act) {
        Map<String, Object> body = new HashMap<>(Map.of("by", "the desk", "why", "seen in the register"));
        body.putAll(act);
        return given().contentType(ContentType.JSON).body(body).post("/v1/curations");
    }

    private static Response undo(Response made) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", "the desk", "why", "a mistake"))
                .post("/v1/curations/" + made.path("id") + "/undo");
    }

    private static String place() {
        StringBuilder letters = new StringBuilder("L");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(10)
                .forEach(c -> letters.append((char) ('a' + c % 26)));
        return letters.toString();
    }

    /** A round that one document tells of, alone. */
    private static final class Talks {

        private final String document;
        private final String id;

        Talks(int number, String place, String published) {
            String ordinal = List.of("first", "second", "third").get(number - 1);
            String text = "The " + ordinal + " round of talks between Norway and Chile was held in " + place + " on "
                    + published + ". \"We met in hall " + UUID.randomUUID() + ",\" a diplomat said.";
            long before = end();
            this.document = json(Map.of("text", text, "published", published))
                    .post("/v1/documents")
                    .path("document");
            List<String> ids = given().queryParam("after", before)
                    .get("/v1/changes")
                    .jsonPath()
                    .getList("changes.findAll{it.change.type=='AccountRecorded'}.change.account.report.id");
            assertThat(ids).hasSize(1);
            this.id = ids.get(0);
        }
    }
}
