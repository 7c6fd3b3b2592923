package parley.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.newText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager database;

    @Test
    void eachLineIsAnsweredInOrderAndBadOnesAreReportedAndPassedOver() throws Exception {
        String twice = line(newText());
        List<JsonNode> answers = batch(
                line(newText()),
                "{\"text\": \"broken",
                twice,
                "",
                "{\"text\": \"a\", \"titel\": \"b\"}",
                "{\"text\": \" \"}",
                "\u0001\u0002\u0000",
                twice,
                line(newText()));
        assertThat(answers).extracting(a -> a.path("line").asInt()).containsExactly(1, 2, 3, 5, 6, 7, 8, 9);
        assertThat(answers)
                .extracting(a -> a.path("status").asInt())
                .containsExactly(201, 400, 201, 400, 422, 422, 200, 201);
        assertThat(answers.get(1).at("/problem/code").asText()).isEqualTo("malformed_json");
        assertThat(answers.get(3).at("/problem/pointer").asText()).isEqualTo("/titel");
        assertThat(answers.get(6).at("/document/document"))
                .isEqualTo(answers.get(2).at("/document/document"));
    }

    @Test
    void laterVersionsOfADocumentStandWhereverTheyAreInTheStream() throws Exception {
        String address = "https://post.example/" + UUID.randomUUID();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(line(newText()));
            lines.add(JSON.writeValueAsString(Map.of("text", newText(), "url", address)));
        }
        List<JsonNode> answers = batch(lines.toArray(String[]::new));
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsOnly(200, 201);
        JsonNode last = answers.get(9).path("document");
        given().get("/v1/documents/" + last.path("document").asText())
                .then()
                .body("version", equalTo(last.path("version").asText()))
                .body("versions", hasSize(5));
    }

    @Test
    void linesThatComeTogetherAreRecordedTogether() throws Exception {
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(newText());
        }
        Set<String> documents = new TreeSet<>();
        batch(lines)
                .forEach(answer -> documents.add(answer.at("/document/document").asText()));
        assertThat(documents).hasSize(60);
        assertThat(RecordingTransactions.of(database, documents)).isLessThan(40);
    }

    @Test
    void aLineBeyondTheLimitIsPassedOverWhateverItsLength() throws Exception {
        long before = end();
        List<JsonNode> answers = batch(line("a".repeat(12_000_000)), line(newText()));
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsExactly(413, 201);
        assertThat(answers.get(0).at("/problem/code").asText()).isEqualTo("too_large");
        assertThat(end()).isGreaterThan(before);
    }

    @Test
    void aLineIsAnsweredBeforeTheNextOneIsSent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST /v1/documents:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int number = 1; number <= 3; number++) {
                byte[] line = (line(newText()) + "\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String answer = in.readLine();
                while (!answer.startsWith("{")) {
                    answer = in.readLine();
                }
                assertThat(JSON.readTree(answer).path("line").asInt()).isEqualTo(number);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String line(String text) throws Exception {
        return JSON.writeValueAsString(Map.of("text", text));
    }

    @Test
    void aModeThatDoesNotExistRefusesTheWholeStream() throws Exception {
        given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(line(newText()).getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch?mode=slow")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("parameter", equalTo("mode"))
                .body("detail", containsString("slow"));
    }

    private static List<JsonNode> batch(String... lines) throws Exception {
        // The client would write the colon as %3A.
        Response answer = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
