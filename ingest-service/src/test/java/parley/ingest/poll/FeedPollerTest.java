package parley.ingest.poll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.newText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Publisher.class)
class FeedPollerTest {

    @Inject
    FeedPoller poller;

    @Inject
    PollConfig config;

    @Test
    void storiesOfAFeedAreRecordedOnceAndAgainWhenTheyAreUpdated() {
        put("/story", page(newText()));
        put("/feed.xml", feed("2031-03-10T08:00:00Z"));
        long before = end();
        poller.poll();
        List<String> documents = documentsSince(before);
        assertThat(documents).hasSize(1);
        given().get("/v1/documents/" + documents.get(0))
                .then()
                .body("title", equalTo("Talks to go on"))
                .body("publications", hasSize(1))
                .body("publications[0].publisher", equalTo("Nordpress"))
                .body("publications[0].url", equalTo(publisher("/story")))
                .body("publications[0].published", equalTo("2031-03-10"));

        put("/gone", page(newText()));
        poller.poll();
        assertThat(documentsSince(before))
                .as("a page that failed is asked for again, though its feed is unchanged")
                .hasSize(2);

        long recorded = end();
        given().delete(publisher("/asked"));
        poller.poll();
        assertThat(end()).isEqualTo(recorded);
        assertThat(asked())
                .as(
                        "an unchanged feed is asked for under the conditions that it came with, its stories are not asked for at all")
                .hasSize(1)
                .allMatch(asked -> asked.matches("/feed.xml \"-?\\d+\" since Mon, 10 Mar 2031 08:00:00 GMT"));

        put("/story", page(newText()));
        put("/feed.xml", feed("2999-03-10T09:00:00Z"));
        poller.poll();
        assertThat(documentsSince(recorded)).isEqualTo(documents);
    }

    @Test
    void aFeedThatFailsIsLeftAloneAsLongAsItsPublisherAsks() {
        put("/feed.xml", feed("2031-03-10T08:00:00Z"));
        poller.poll();
        given().delete(publisher("/asked"));
        poller.poll();
        assertThat(asked()).noneMatch(asked -> asked.startsWith("/down.xml"));
    }

    private void put(String path, String page) {
        given().contentType("text/html; charset=utf-8")
                .body(page)
                .put(publisher(path))
                .then()
                .statusCode(204);
    }

    private List<String> asked() {
        return given().get(publisher("/asked")).asString().lines().toList();
    }

    private String publisher(String path) {
        return config.feeds().orElseThrow().get(0).resolve(path).toString();
    }

    private static List<String> documentsSince(long position) {
        return given().queryParam("after", position)
                .get("/v1/changes")
                .path("changes.findAll { it.change.type == 'DocumentRecorded' }.change.document");
    }

    private static String page(String text) {
        return "<html><head><title>Nordpress</title></head><body><article><p>" + text + "</p></article></body></html>";
    }

    private static String feed(String updated) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>Nordpress</title><id>urn:nordpress</id><updated>%1$s</updated>
                  <entry><title>Talks to go on</title><id>urn:nordpress:1</id><link href="story"/>
                    <published>2031-03-10T08:00:00Z</published><updated>%1$s</updated></entry>
                  <entry><title>Nowhere</title><id>urn:nordpress:2</id><link href="gone"/>
                    <published>2031-03-10T08:00:00Z</published><updated>2031-03-10T08:00:00Z</updated></entry>
                </feed>
                """.formatted(updated);
    }
}
