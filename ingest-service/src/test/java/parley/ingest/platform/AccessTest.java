package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.access.ApiKeyMechanism;
import parley.access.Role;

/** Who may do what: each role against each operation. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class AccessTest {

    /** The least role for each operation of the API. */
    private static final Map<String, Role> LEAST = new LinkedHashMap<>();

    static {
        LEAST.put("GET /v1/changes", Role.READER);
        LEAST.put("GET /v1/documents/{id}", Role.READER);
        LEAST.put("GET /v1/documents/{id}/versions/{version}", Role.READER);
        LEAST.put("GET /v1/speakers/{id}", Role.READER);
        LEAST.put("GET /v1/negotiations/{id}", Role.READER);
        LEAST.put("GET /v1/curations", Role.READER);
        LEAST.put("GET /v1/curations/{id}", Role.READER);
        LEAST.put("GET /v1/roster", Role.READER);
        LEAST.put("POST /v1/extract", Role.CONTRIBUTOR);
        LEAST.put("POST /v1/documents", Role.CONTRIBUTOR);
        LEAST.put("POST /v1/documents:batch", Role.CONTRIBUTOR);
        LEAST.put("PUT /v1/documents/{id}", Role.CONTRIBUTOR);
        LEAST.put("DELETE /v1/documents/{id}", Role.CURATOR);
        LEAST.put("POST /v1/curations", Role.CURATOR);
        LEAST.put("POST /v1/curations/{id}/undo", Role.CURATOR);
        LEAST.put("PUT /v1/roster", Role.ADMIN);
        LEAST.put("DELETE /v1/roster/{id}", Role.ADMIN);
    }

    @Test
    void theTableNamesEveryOperation() {
        assertThat(LEAST.keySet()).isEqualTo(ServedOperations.ofApi());
    }

    @Test
    void eachRoleDoesWhatItMayAndNothingElse() {
        LEAST.forEach((operation, least) -> {
            for (Role role : Role.values()) {
                Response answer = ask(operation, Optional.of(KeysProfile.key(role)));
                if (role.compareTo(least) >= 0) {
                    assertThat(answer.statusCode())
                            .as("%s as %s", operation, role)
                            .isNotIn(401, 403, 500);
                } else {
                    assertThat(answer.statusCode())
                            .as("%s as %s", operation, role)
                            .isEqualTo(403);
                    answer.then().contentType("application/problem+json").body("code", equalTo("forbidden"));
                }
            }
        });
    }

    @Test
    void takingAnItemBackBySendingItIsRetractingItsDocument() {
        String item = "{\"uri\": \"https://nordpress.example/never-sent\", \"pubstatus\": \"canceled\"}";
        given().contentType("application/ninjs+json")
                .header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CONTRIBUTOR))
                .body(item)
                .post("/v1/documents")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().contentType("application/ninjs+json")
                .header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CURATOR))
                .body(item)
                .post("/v1/documents")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutAKeyEverybodyReadsAndNobodyWrites() {
        LEAST.forEach((operation, least) -> {
            Response answer = ask(operation, Optional.empty());
            if (least == Role.READER) {
                assertThat(answer.statusCode()).as(operation).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode()).as(operation).isEqualTo(401);
                answer.then()
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", containsString(ApiKeyMechanism.HEADER))
                        .body("code", equalTo("unauthenticated"));
            }
        });
    }

    @Test
    void aWrongKeyIsRefusedEvenWhereNoneIsNeeded() {
        LEAST.keySet().forEach(operation -> {
            Response answer = ask(operation, Optional.of("this is no key that the service knows at all"));
            assertThat(answer.statusCode()).as(operation).isEqualTo(401);
            answer.then().contentType("application/problem+json").body("code", equalTo("unauthenticated"));
        });
    }

    @Test
    void aTokenOfTheIdentityProviderIsAsGoodAsAKey() {
        given().auth()
                .oauth2(KeysProfile.token("orla", "curator"))
                .when()
                .delete("/v1/documents/d-" + "0".repeat(32))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(KeysProfile.token("orla", "contributor"))
                .when()
                .delete("/v1/documents/d-" + "0".repeat(32))
                .then()
                .statusCode(403);
        String token = KeysProfile.token("orla", "admin");
        given().auth()
                .oauth2(token)
                .when()
                .delete("/v1/documents/d-" + "0".repeat(32))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token.substring(0, token.length() - 8) + "AAAAAAAA")
                .when()
                .delete("/v1/documents/d-" + "0".repeat(32))
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void theAuditLogTellsByWhichKeyACorrectionWasMade() {
        String document = Http.plain(Http.newText())
                .header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CONTRIBUTOR))
                .post("/v1/documents")
                .path("document");
        long start = 0;
        String speaker = given().queryParam("after", start)
                .queryParam("limit", 1000)
                .get("/v1/changes")
                .path("changes.find{it.change.type=='StatementRecorded' && it.change.document=='" + document
                        + "'}.change.statement.speaker.id");
        given().header(ApiKeyMechanism.HEADER, KeysProfile.key(Role.CURATOR))
                .contentType("application/json")
                .body(Map.of("act", "alias", "subject", speaker, "name", "Orla of " + document, "why", "a test"))
                .post("/v1/curations")
                .then()
                .statusCode(201)
                .body("made.by", equalTo("the-curator"))
                .body("made.principal", equalTo("the-curator"));
        given().get("/v1/curations").then().body("results.made.principal", hasItem("the-curator"));
    }

    @Test
    void whatIsNotOfTheRecordIsOpenToAll() {
        for (String path : Set.of("/q/health/ready", "/openapi")) {
            given().get(path).then().statusCode(200);
        }
    }

    private static Response ask(String operation, Optional<String> key) {
        String[] words = operation.split(" ");
        String path = words[1].replace("{version}", "0".repeat(64)).replace("{id}", "x-" + "0".repeat(16));
        RequestSpecification request =
                given().urlEncodingEnabled(false).redirects().follow(false);
        key.ifPresent(value -> request.header(ApiKeyMechanism.HEADER, value));
        if (!words[0].equals("GET") && !words[0].equals("DELETE")) {
            String type = path.endsWith(":batch") ? "application/x-ndjson" : "application/json";
            request.header("Content-Type", type).body("{".getBytes(StandardCharsets.UTF_8));
        }
        // The stream has no end; a position it never had ends it at once.
        String query = path.startsWith("/v1/changes") ? "?after=999999999" : "";
        return request.request(Method.valueOf(words[0]), path + query);
    }
}
