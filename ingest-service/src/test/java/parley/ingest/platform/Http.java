package parley.ingest.platform;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What the tests of all features send. */
public final class Http {

    private Http() {}

    /** A text with one statement that no other call gives. */
    public static String newText() {
        return "LISK, March 10. /Nordpress/. \"We will meet in hall " + UUID.randomUUID()
                + ",\" said Foreign Minister Orla Venn.";
    }

    public static RequestSpecification plain(String text) {
        return given().header("Content-Type", "text/plain; charset=utf-8").body(text.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification json(Map<String, String> document) {
        return given().contentType(ContentType.JSON).body(document);
    }

    /** Submits a text that has to be taken and gives the document's id. */
    public static String submit(String text) {
        Response answer = plain(text).post("/v1/documents");
        answer.then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return answer.path("document");
    }

    /** The position of the last change. */
    public static long end() {
        long after = 0;
        while (true) {
            long next = given().queryParam("after", after)
                    .queryParam("limit", 1000)
                    .get("/v1/changes")
                    .jsonPath()
                    .getLong("next");
            if (next == after) {
                return after;
            }
            after = next;
        }
    }
}
