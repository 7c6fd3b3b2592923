package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away, both services say so to whoever asks, and answer again when it is back. */
class DatabaseAwayIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who asks is not kept waiting for it for long. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-Dquarkus.datasource.jdbc.acquisition-timeout=5S");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whoAsksIsToldToComeBackLater() throws Exception {
        try (Landscape landscape = Landscape.started(folder, folder, OPTIONS, Landscape.Databases::empty)) {
            assertThat(new Sender(landscape.ingest().port(), new Ledger()).send(Bulletin.of(1)))
                    .isTrue();
            new Answers(landscape.query())
                    .awaitPosition(Feed.read(landscape.ingest()).end());
            landscape.database().kill();
            for (URI question : questions(landscape)) {
                HttpResponse<String> refused = asked(question, "application/json");
                assertThat(refused.statusCode())
                        .as("%s: %s", question, refused.body())
                        .isEqualTo(503);
                assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(JSON.readTree(refused.body()).path("code").asText()).isEqualTo("unavailable");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
            HttpResponse<String> page = asked(landscape.query().at("/speakers"), "text/html");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            landscape.ensureRunning();
            for (URI question : questions(landscape)) {
                assertThat(asked(question, "application/json").statusCode())
                        .as("%s", question)
                        .isEqualTo(200);
            }
        }
    }

    /** None of them has been asked before, so that no answer is in memory. */
    private static List<URI> questions(Landscape landscape) {
        List<URI> questions = new ArrayList<>();
        for (String list : List.of("documents", "speakers", "utterances", "negotiations")) {
            questions.add(landscape.query().at("/v1/" + list));
        }
        questions.add(landscape.ingest().at("/v1/changes?after=0"));
        return questions;
    }

    private HttpResponse<String> asked(URI question, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(question).header("Accept", form).build(), HttpResponse.BodyHandlers.ofString());
    }
}
