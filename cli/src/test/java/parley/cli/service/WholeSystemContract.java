package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.json.ParleyJson;
import parley.speaker.Roster;

/** What holds for both packaged services with the samples, wherever and in however many processes they run. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeSystemContract<S extends RunningSystem> {

    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Of many kinds. */
    private static final List<String> QUESTIONS = List.of(
            "/v1/statements?per_page=100",
            "/v1/statements?q=talks&group_by=speaker,country,said.month",
            "/v1/statements?q=%22talks%22%20-minister&per_page=3",
            "/v1/statements?kind=indirect&sort=-date",
            "/v1/utterances?per_page=100",
            "/v1/speakers?per_page=100",
            "/v1/negotiations",
            "/v1/documents");

    private Optional<S> started = Optional.empty();

    /** Starts both services, with nothing in them. */
    abstract S start(Path data) throws Exception;

    S system() {
        return started.orElseThrow();
    }

    @BeforeAll
    void theSamplesAreRecorded(@TempDir Path data) throws Exception {
        started = Optional.of(start(data));
        assertThat(system().loadSamples().toString()).contains("12 recorded", "0 failed");
        system().awaitCaughtUp();
    }

    @AfterAll
    void theServicesStop() {
        started.ifPresent(RunningSystem::close);
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
    void samplesSubmittedAgainAreKnownAlready() throws Exception {
        assertThat(system().loadSamples().toString()).contains("0 recorded, 12 known already");
    }

    @Test
    @Order(3)
    void aRebuildGivesTheSameAnswers() throws Exception {
        List<String> before = answers();
        system().rebuild();
        assertThat(answers()).isEqualTo(before);
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
        system().awaitCaughtUp();
        assertThat(answer("/v1/statements/" + id).statusCode()).isEqualTo(410);
        curate("/" + rejected.path("id").asText() + "/undo", Map.of("by", "the desk", "why", "a test"));
        JsonNode accepted = curate("", Map.of("act", "accept", "subject", id, "by", "the desk", "why", "a test"));
        system().awaitCaughtUp();
        assertThat(ParleyJson.mapper()
                        .readTree(get("/v1/statements/" + id))
                        .findValue("method")
                        .asText())
                .endsWith("+review");
        curate("/" + accepted.path("id").asText() + "/undo", Map.of("by", "the desk", "why", "a test"));
        system().awaitCaughtUp();
        assertThat(ParleyJson.mapper().readTree(get("/v1/statements/" + id)).findValue("text"))
                .isEqualTo(ParleyJson.mapper().readTree(before).findValue("text"));
    }

    @Test
    @Order(6)
    void whoSignedInAtOneProcessIsKnownToAllAndWhatIsSaidAtTheDeskIsServed() throws Exception {
        List<URI> desks = system().everyIngest();
        URI first = desks.get(0);
        URI last = desks.get(desks.size() - 1);
        String id = everyStatement().get(0).path("id").asText();
        DeskVisitor visitor = new DeskVisitor();
        visitor.signIn(first);
        assertThat(visitor.open(last, "/desk/review")).contains(DeskVisitor.SIGNED_IN);
        visitor.say(last, "reject", id);
        assertThat(visitor.open(first, "/desk/corrections")).contains(id);
        system().awaitCaughtUp();
        assertThat(answer("/v1/statements/" + id).statusCode()).isEqualTo(410);
        visitor.takeBack(first);
        system().awaitCaughtUp();
        assertThat(get("/v1/statements/" + id)).contains(id);
        visitor.open(first, "/desk");
        visitor.signOut(first);
        assertThat(visitor.open(last, "/desk")).doesNotContain(DeskVisitor.SIGNED_IN);
    }

    @Test
    @Order(7)
    void everyProcessGivesTheSameAnswersAndPages() throws Exception {
        JsonNode statement = everyStatement().get(0);
        List<String> paths = new ArrayList<>(QUESTIONS);
        paths.addAll(List.of(
                "/",
                "/search?q=talks",
                "/documents",
                "/documents/" + statement.path("document").path("id").asText(),
                "/speakers",
                "/utterances",
                "/negotiations",
                "/verify?quote=this+is+not+a+question+for+us"));
        for (String path : paths) {
            Set<String> answers = new HashSet<>();
            for (URI query : system().everyQuery()) {
                HttpResponse<String> answer = answer(query, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                answers.add(answer.body());
            }
            assertThat(answers).as(path).hasSize(1);
        }
    }

    private JsonNode curate(String path, Map<String, String> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system().ingest().resolve("/v1/curations" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ParleyJson.mapper().writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return ParleyJson.mapper().readTree(answer.body());
    }

    final List<JsonNode> everyStatement() throws Exception {
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

    /** Answers to all questions, as the bytes that were sent. */
    final List<String> answers() throws Exception {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            answers.add(get(question));
        }
        return answers;
    }

    final String get(String path) throws Exception {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    final HttpResponse<String> answer(String path) throws Exception {
        return answer(system().query(), path);
    }

    private static HttpResponse<String> answer(URI query, String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(query.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
