package parley.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.feed.FeedPage;
import parley.json.ParleyJson;

@QuarkusTest
class ChangeFeedResourceTest {

    @Test
    void aDocumentIsToldAsSpeakersThenDocumentThenStatements() throws Exception {
        long before = end();
        String text = "Nadia Korr-" + before + " said: \"Yes.\" " + newText();
        String document = submit(text);
        FeedPage page = page(before, 100);
        assertThat(page.changes())
                .extracting(entry -> entry.change().getClass().getSimpleName())
                .startsWith("SpeakerRecorded")
                .contains("DocumentRecorded")
                .endsWith("StatementRecorded")
                .isSortedAccordingTo(java.util.Comparator.comparing(
                        List.of("SpeakerRecorded", "DocumentRecorded", "StatementRecorded")::indexOf));
        Change.DocumentRecorded recorded = page.changes().stream()
                .map(FeedEntry::change)
                .filter(Change.DocumentRecorded.class::isInstance)
                .map(Change.DocumentRecorded.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(recorded.document().value()).isEqualTo(document);
        assertThat(recorded.text()).isEqualTo(text);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndEndWhereTheFeedEnds() throws Exception {
        for (int i = 0; i < 5; i++) {
            submit(newText());
        }
        long end = end();
        long next = 0;
        List<Long> positions = new ArrayList<>();
        while (next < end) {
            FeedPage page = page(next, 3);
            page.changes().forEach(entry -> positions.add(entry.position()));
            next = page.next();
        }
        assertThat(positions)
                .hasSize((int) end)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1L)
                .endsWith(end);
        given().queryParam("after", end)
                .get("/v1/changes")
                .then()
                .body("changes.size()", equalTo(0))
                .body("next", equalTo((int) end));
    }

    @Test
    void aPageFetchedTwiceIsTheSameByteForByteAndNotSentAgainToWhoHasIt() {
        submit(newText());
        Response first = given().queryParam("limit", 2).get("/v1/changes");
        submit(newText());
        Response second = given().queryParam("limit", 2).get("/v1/changes");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).startsWith("\"");
        given().queryParam("limit", 2)
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/changes")
                .then()
                .statusCode(304);
    }

    @Test
    void whoWaitsIsWokenByTheNextChange() throws Exception {
        long before = end();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(
                () -> given().queryParam("after", before).queryParam("wait", 30).get("/v1/changes"));
        // Long enough for the request to be waiting in nearly every run; the result is the same if it is not.
        Thread.sleep(500);
        assertThat(waiting).isNotDone();
        submit(newText());
        Response answer = waiting.get(60, TimeUnit.SECONDS);
        assertThat(answer.jsonPath().getList("changes")).isNotEmpty();
        assertThat(answer.jsonPath().getLong("next")).isGreaterThan(before);
    }

    @Test
    void whoWaitsInVainGetsAnEmptyPage() {
        long before = end();
        given().queryParam("after", before)
                .queryParam("wait", 1)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("changes.size()", equalTo(0))
                .body("next", equalTo((int) before));
    }

    @Test
    void aStreamGoesOnWhereTheLastOneBrokeAndBringsWhatComesLater() throws Exception {
        submit(newText());
        long end = end();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/changes?after=0")
                        .toURL()
                        .openConnection();
        connection.setReadTimeout(60_000);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Last-Event-ID", Long.toString(end - 1));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(nextEntry(lines).position()).isEqualTo(end);
            submit(newText());
            assertThat(nextEntry(lines).position()).isEqualTo(end + 1);
        } finally {
            connection.disconnect();
        }
    }

    @Test
    void parametersOutsideTheirBoundsAreNamed() {
        for (String[] parameter :
                new String[][] {{"limit", "0"}, {"limit", "1001"}, {"wait", "31"}, {"after", "-1"}, {"after", "x"}}) {
            given().queryParam(parameter[0], parameter[1])
                    .get("/v1/changes")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_parameter"))
                    .body("parameter", equalTo(parameter[0]));
        }
    }

    @Test
    void aFollowerOfAnotherFeedIsTold() {
        given().queryParam("after", end() + 1000)
                .get("/v1/changes")
                .then()
                .statusCode(409)
                .body("code", equalTo("position_ahead"));
    }

    private static FeedEntry nextEntry(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return ParleyJson.mapper().readValue(line.substring("data:".length()), FeedEntry.class);
    }

    private static FeedPage page(long after, int limit) throws Exception {
        byte[] body = given().queryParam("after", after)
                .queryParam("limit", limit)
                .get("/v1/changes")
                .asByteArray();
        return ParleyJson.mapper().readValue(body, FeedPage.class);
    }
}
