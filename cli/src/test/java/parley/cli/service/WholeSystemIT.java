package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.json.ParleyJson;
import parley.speaker.Roster;

/** Both packaged services with the samples, from the demo to the rebuild, as a user would run them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static int queryPort;

    @BeforeAll
    static void theDemoRuns() throws IOException {
        System.setProperty("parley.home", CHECKOUT.toString());
        queryPort = freePort();
        CommandRun demo = CommandRun.of("demo", "--data", data, "--query-port", queryPort, "--ingest-port", freePort());
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("12 recorded").contains("127.0.0.1:" + queryPort);
    }

    @AfterAll
    static void theServicesStop() {
        CommandRun down = CommandRun.of("down", "--data", data);
        System.clearProperty("parley.home");
        assertThat(down.exitCode()).as(down.err()).isZero();
    }

    @Test
    @Order(1)
    void everyStatementOfTheSamplesCanBeFound() throws Exception {
        List<String> served = new ArrayList<>();
        everyStatement().forEach(statement -> served.add(statement.path("id").asText()));
        assertThat(served).doesNotHaveDuplicates();
        try (Extractor extractor = Extractor.full().orElseGet(Extractor::rules);
                Stream<Path> samples = Files.list(CHECKOUT.resolve("samples"))) {
            for (Path sample :
                    samples.filter(file -> file.toString().endsWith(".txt")).toList()) {
                List<String> extracted =
                        extractor.extract(Document.of(Files.readString(sample)), Roster.empty()).statements().stream()
                                .map(statement -> statement.id().value())
                                .toList();
                assertThat(served).as(sample.toString()).containsAll(extracted);
            }
        }
    }

    @Test
    @Order(2)
    void aSecondDemoRecordsNothingNew() {
        CommandRun demo = CommandRun.of("demo", "--data", data);
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("0 recorded, 12 known already");
    }

    @Test
    @Order(3)
    void aRebuildGivesTheSameAnswers() throws Exception {
        List<String> questions = List.of(
                "statements?per_page=100",
                "statements?q=talks",
                "statements?kind=indirect&sort=-date",
                "speakers?per_page=100",
                "documents");
        List<String> before = answers(questions);
        CommandRun rebuild = CommandRun.of("rebuild", "--data", data);
        assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
        assertThat(answers(questions)).isEqualTo(before);
    }

    @Test
    @Order(4)
    void theReadingPageShowsADocumentWithItsStatements() throws Exception {
        JsonNode statement = everyStatement().get(0);
        String page = get("/documents/" + statement.path("document").path("id").asText());
        assertThat(page).contains("<mark").contains("</html>");
    }

    private static List<JsonNode> everyStatement() throws Exception {
        List<JsonNode> statements = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = ParleyJson.mapper().readTree(get("/v1/statements?per_page=100" + cursor));
            answer.path("results").forEach(statements::add);
            String next = answer.path("meta").path("next_cursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return statements;
    }

    private static List<String> answers(List<String> questions) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String question : questions) {
            answers.add(get("/v1/" + question));
        }
        return answers;
    }

    private static String get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + queryPort + path);
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
