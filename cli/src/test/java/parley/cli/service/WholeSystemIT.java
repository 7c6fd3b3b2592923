package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
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
import java.util.Map;
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
    private static int ingestPort;

    @BeforeAll
    static void theDemoRuns() throws IOException {
        System.setProperty("parley.home", CHECKOUT.toString());
        queryPort = freePort();
        ingestPort = freePort();
        CommandRun demo = CommandRun.of("demo", "--data", data, "--query-port", queryPort, "--ingest-port", ingestPort);
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

    @Test
    @Order(5)
    void whatACuratorSaysOfAStatementIsServedUntilItIsTakenBack() throws Exception {
        String id = everyStatement().get(0).path("id").asText();
        String before = get("/v1/statements/" + id);
        JsonNode rejected = curate("", Map.of("act", "reject", "subject", id, "by", "the desk", "why", "a test"));
        awaitCaughtUp();
        assertThat(answer("/v1/statements/" + id).statusCode()).isEqualTo(410);
        curate("/" + rejected.path("id").asText() + "/undo", Map.of("by", "the desk", "why", "a test"));
        JsonNode accepted = curate("", Map.of("act", "accept", "subject", id, "by", "the desk", "why", "a test"));
        awaitCaughtUp();
        assertThat(ParleyJson.mapper()
                        .readTree(get("/v1/statements/" + id))
                        .findValue("method")
                        .asText())
                .endsWith("+review");
        curate("/" + accepted.path("id").asText() + "/undo", Map.of("by", "the desk", "why", "a test"));
        awaitCaughtUp();
        assertThat(ParleyJson.mapper().readTree(get("/v1/statements/" + id)).findValue("text"))
                .isEqualTo(ParleyJson.mapper().readTree(before).findValue("text"));
    }

    private static JsonNode curate(String path, Map<String, String> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ingestPort + "/v1/curations" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ParleyJson.mapper().writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return ParleyJson.mapper().readTree(answer.body());
    }

    private static void awaitCaughtUp() throws Exception {
        DataFolder folder = new DataFolder(data);
        new ReadModel(
                        RunningService.in(folder, Service.QUERY).orElseThrow(),
                        RunningService.in(folder, Service.INGEST).orElseThrow())
                .awaitCaughtUp(new PrintWriter(System.out));
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
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> answer(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + queryPort + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
