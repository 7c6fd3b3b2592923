package parley.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.plain;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.pdf.HostilePdf;

/** Each bad body is answered by the right problem and leaves no trace in the record. */
@QuarkusTest
class BadBodiesTest {

    private long before;

    @BeforeEach
    void noteTheEndOfTheFeed() {
        before = end();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void noTextAtAll() {
        refused("text/plain", "").statusCode(422).body("code", equalTo("empty_text"));
        refused("text/plain", " \n\u00a0\t").statusCode(422).body("code", equalTo("empty_text"));
        refused("application/json", "{\"text\": \"\"}").statusCode(422).body("code", equalTo("empty_text"));
        refused("text/html", "<nav>Home</nav>").statusCode(422).body("code", equalTo("empty_text"));
    }

    @Test
    void tenMegabytes() {
        plain("a".repeat(10_000_000))
                .post("/v1/documents")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too_large"));
    }

    @Test
    void aSmallPdfThatTakesMoreMemoryThanThereIs() {
        refused("application/pdf", HostilePdf.widthsWithoutEnd())
                .statusCode(413)
                .body("code", equalTo("too_large"));
    }

    @Test
    void anImageSentAsText() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R'};
        refused("text/plain", png).statusCode(422).body("code", equalTo("unreadable_text"));
        refused("text/plain; charset=iso-8859-1", png).statusCode(422).body("code", equalTo("unreadable_text"));
        refused("application/json", "{\"text\": \"a\\u0000b\"}")
                .statusCode(422)
                .body("code", equalTo("unreadable_text"));
        refused("application/json", "{\"text\": \"a\\ud800b\"}")
                .statusCode(422)
                .body("code", equalTo("unreadable_text"));
    }

    @Test
    void bytesThatAreNotInTheDeclaredCharset() {
        byte[] latin = "Señor Ibáñez said no.".getBytes(StandardCharsets.ISO_8859_1);
        refused("text/plain; charset=utf-8", latin).statusCode(422).body("code", equalTo("wrong_charset"));
        refused("application/json", "{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("code", equalTo("wrong_charset"));
        refused("text/plain; charset=klingon", latin).statusCode(415).body("code", equalTo("unsupported_charset"));
    }

    @Test
    void aTypeThatIsNotRead() {
        refused("image/png", "x").statusCode(415).body("code", equalTo("unsupported_media_type"));
        given().body(new byte[] {'x'})
                .noContentType()
                .post("/v1/documents")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    void brokenJsonIsPointedAtByLineAndColumn() {
        refused("application/json", "{\"text\": \"a\",\n  \"title\": }")
                .statusCode(400)
                .body("code", equalTo("malformed_json"))
                .body("line", equalTo(2))
                .body("column", equalTo(12));
        refused("application/json", "").statusCode(400).body("code", equalTo("malformed_json"));
        refused("application/json", "[1]").statusCode(400).body("code", equalTo("malformed_json"));
        refused("application/json", "{\"text\":\"a\"} {}").statusCode(400).body("code", equalTo("malformed_json"));
        refused("application/json", "[".repeat(100_000)).statusCode(400).body("code", equalTo("malformed_json"));
    }

    @Test
    void anUnknownFieldIsPointedAtWithTheOneThatWasMeant() {
        refused("application/json", "{\"text\": \"a\", \"publishd\": \"2031\"}")
                .statusCode(400)
                .body("code", equalTo("unknown_field"))
                .body("pointer", equalTo("/publishd"))
                .body("suggestion", equalTo("published"));
    }

    @Test
    void fieldsWithoutUsableValueArePointedAt() {
        for (String[] field : new String[][] {
            {"text", "7"},
            {"title", "\"\""},
            {"title", "\"a\\u0007b\""},
            {"url", "\"ftp://a.example\""},
            {"url", "\"no address\""},
            {"published", "\"10 March\""},
            {"published", "\"2031-02-30\""},
            {"published", "null"}
        }) {
            String text = field[0].equals("text") ? "" : "\"text\": \"Hello.\", ";
            refused("application/json", "{" + text + "\"" + field[0] + "\": " + field[1] + "}")
                    .statusCode(400)
                    .body("code", equalTo("invalid_field"))
                    .body("pointer", equalTo("/" + field[0]));
        }
        refused("application/json", "{\"title\": \"a\"}").statusCode(400).body("pointer", equalTo("/text"));
        refused("application/json", "{\"text\": \"a\", \"html\": \"b\"}")
                .statusCode(400)
                .body("code", equalTo("invalid_field"));
    }

    @Test
    void parametersOfTheQueryAreHeldToTheSame() {
        plain("Hello.")
                .queryParam("publised", "2031")
                .post("/v1/documents")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameter"))
                .body("parameter", equalTo("publised"))
                .body("suggestion", equalTo("published"));
        plain("Hello.")
                .queryParam("published", "soon")
                .post("/v1/documents")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("parameter", equalTo("published"));
    }

    private static ValidatableResponse refused(String type, String body) {
        return refused(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse refused(String type, byte[] body) {
        // The client would encode known text types by its own lights.
        return given().config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(body)
                .post("/v1/documents")
                .then()
                .contentType("application/problem+json");
    }
}
