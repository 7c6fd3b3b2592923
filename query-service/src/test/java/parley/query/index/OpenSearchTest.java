package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.opensearch.OpenSearchServer;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

/** What is otherwise where OpenSearch is the engine. All else is said by the tests that run with each. */
@QuarkusTest
@Tag("opensearch")
class OpenSearchTest extends RecordTest {

    private static final String SAID = "The bridge will be open by the spring";

    OpenSearchServer server;

    @ConfigProperty(name = "parley.index.opensearch.uris")
    List<URI> nodes;

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH));
        recorded(Story.of(SAID + ".").says(ROTH, Form.DIRECT, "2026-01-04", SAID));
    }

    @Test
    void whereANodeIsAwayTheNextIsAsked() {
        assertThat(nodes).hasSize(2).endsWith(server.uri());
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket("127.0.0.1", nodes.get(0).getPort()));
        for (int i = 0; i < 2 * nodes.size(); i++) {
            assertThat(ask("q=bridge").getList("results.text", String.class)).containsExactly(SAID);
        }
    }

    @Test
    void whileTheEngineDoesNotHaveItsIndexYetItIsAway() throws Exception {
        String index = "/parley-statements-" + SearchIndex.SCHEMA;
        tell("POST", index + "/_close", "");
        // No node has this name, so that none takes the index on when it is opened.
        tell("PUT", index + "/_settings", "{\"index.routing.allocation.require._name\": \"nobody\"}");
        tell("POST", index + "/_open?wait_for_active_shards=0", "");
        try {
            searchIsAway();
        } finally {
            tell("PUT", index + "/_settings", "{\"index.routing.allocation.require._name\": null}");
            tell("GET", "/_cluster/health" + index + "?wait_for_status=yellow", "");
        }
        assertThat(ask("q=bridge").getList("results.text", String.class)).containsExactly(SAID);
    }

    @Test
    void whileTheEngineIsAwayItIsSaidSoAndNothingIsLost() {
        server.kill();
        try {
            searchIsAway();
            assertThat(RestAssured.get("/v1/speakers/" + ROTH.id()).statusCode())
                    .as("what needs no search")
                    .isEqualTo(200);
            feed.add(Story.of("“" + SAID + ",” she said again.")
                    .says(ROTH, Form.DIRECT, "2026-01-05", SAID)
                    .changes());
        } finally {
            server.startAgain();
        }
        awaitAll();
        assertThat(ask("q=bridge").getList("results.text", String.class)).isEqualTo(List.of(SAID, SAID));
    }

    private static void searchIsAway() {
        asked("q=bridge")
                .get("/v1/statements")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("search_away"));
    }

    /** Tells the engine something, as whoever runs it would. */
    private void tell(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
