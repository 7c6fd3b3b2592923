package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Story;
import parley.query.index.SearchIndex;

@QuarkusTest
@EachEngine
class FeedFollowerTest extends RecordTest {

    private static final List<String> QUESTIONS = List.of(
            "/v1/statements?per_page=100",
            "/v1/statements?q=bridge&per_page=10",
            "/v1/statements?q=bridge%20river&sort=relevance&per_page=100",
            "/v1/statements?speaker=anneli%20roth-bergen&sort=date",
            "/v1/statements?publisher=the%20lisk%20times",
            "/v1/statements/" + story(4).statement(0),
            "/v1/statements/" + story(7).statement(0),
            "/v1/speakers",
            "/v1/speakers/" + ROTH.id(),
            "/v1/documents",
            "/v1/documents/" + story(3).id(),
            "/v1/documents/" + story(5).id(),
            "/documents/" + story(5).id(),
            "/");

    @Inject
    Projector projector;

    @Inject
    Indexer indexer;

    @Inject
    SearchIndex index;

    @BeforeEach
    void begin() {
        emptyRecord();
    }

    @Test
    void aFollowerStoppedAtRandomLosesNothingAndAppliesNothingTwice() {
        feed.largestPage(7);
        feed.add(new Change.SpeakerRecorded(ROTH));
        Random random = new Random(20_260_105);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Story story = story(i);
            feed.add(story.changes());
            if (i % 5 == 0) {
                feed.add(story.withdrawn(0));
            } else {
                expected.add(story.statement(0).value());
            }
            if (i % 6 == 0) {
                LockSupport.parkNanos(random.nextInt(20_000_000));
                follower.stop();
                assertThat(projection.progress().position()).isBetween(0L, feed.head());
                follower.start();
            }
        }
        awaitAll();
        assertThat(allIds()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(projection.progress().position()).isEqualTo(feed.head());
    }

    @Test
    void entriesOfferedTwiceChangeNothing() {
        Story story = story(1);
        recorded(story.changes());
        recorded(story.withdrawn(0));
        follower.stop();
        projector.apply(projection.progress().generation(), feed.entries());
        assertThat(projection.progress().position()).isEqualTo(feed.head());
        follower.start();
        awaitAll();
        assertThat(allIds()).isEmpty();
    }

    @Test
    void entriesReadForRowsThatWereThrownAwayAreNotApplied() {
        follower.stop();
        feed.add(story(1).changes());
        String before = projection.progress().generation();
        projection.startAgain();
        projector.apply(before, feed.entries());
        assertThat(projection.progress().position()).isZero();
    }

    @Test
    void anIndexThatMissedACommitIsBroughtUpFromTheRows() {
        recorded(story(1).changes());
        follower.stop();
        feed.add(story(2).changes());
        feed.add(story(1).withdrawn(0));
        // The rows are committed; the process dies before the index is.
        projector.apply(projection.progress().generation(), feed.entries());
        assertThat(allIds()).as("before").doesNotContain(story(2).statement(0).value());
        indexer.catchUp();
        assertThat(allIds()).containsExactly(story(2).statement(0).value());
    }

    @Test
    void anIndexThatDiedBetweenItsEntriesAndItsMarkIsWrittenOverItself() {
        recorded(story(1).changes());
        follower.stop();
        index.mark(projection.progress().generation(), new SearchIndex.Held(0, 0));
        indexer.catchUp();
        assertThat(allIds()).containsExactly(story(1).statement(0).value());
        assertThat(index.held(projection.progress().generation()).position()).isEqualTo(feed.head());
    }

    @Test
    void theIndexOfOtherRowsIsEmptied() {
        recorded(story(1).changes());
        follower.stop();
        projection.startAgain();
        indexer.catchUp();
        assertThat(allIds()).isEmpty();
    }

    @Test
    void moreChangesThanOneBatchHoldsAreAllIndexed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_100; i++) {
            text.append("word").append(i).append("x ");
        }
        Story story = Story.of(text.toString());
        for (int i = 0; i < 1_100; i++) {
            story.says(ROTH, Form.DIRECT, "2026", "word" + i + "x");
        }
        recorded(new Change.SpeakerRecorded(ROTH));
        recorded(story.changes());
        // One change touches them all, so all rows have the same position.
        recorded(new Change.SpeakerRecorded(Speakers.renamed(ROTH, "Anneli Roth-Bergen")));
        assertThat(get("/v1/statements?speaker={name}&per_page=1", "anneli roth-bergen")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("meta.count"))
                .isEqualTo(1_100);
    }

    @Test
    void aFeedThatIsAwayIsToldAndWaitedFor() {
        recorded(story(1).changes());
        feed.away(true);
        awaitFailures();
        String health = RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(health).contains("the feed answered 503").containsPattern("\"up_to_date\": ?false");
        assertThat(RestAssured.get("/q/metrics").asString()).containsPattern("parley_feed_failures [1-9]");
        assertThat(allIds()).as("what is known can still be asked").hasSize(1);
        feed.away(false);
        recorded(story(2).changes());
        assertThat(allIds()).hasSize(2);
        assertThat(RestAssured.get("/q/health/ready").asString()).doesNotContain("last_failure");
    }

    @Test
    void theServiceIsNotReadyBeforeItHasHeldTheWholeFeed() {
        follower.stop();
        projection.startAgain();
        feed.add(story(1).changes());
        feed.away(true);
        follower.start();
        awaitFailures();
        RestAssured.get("/q/health/ready").then().statusCode(503);
        feed.away(false);
        awaitAll();
        // It knows that it is complete when it looks at the rows the next time.
        recorded(story(2).changes());
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aRebuiltReadModelGivesTheSameBytes() {
        feed.add(new Change.SpeakerRecorded(ROTH));
        for (int i = 0; i < 30; i++) {
            feed.add(story(i).changes());
            if (i % 10 == 0) {
                awaitAll();
            }
        }
        recorded(new Change.SpeakerRecorded(Speakers.renamed(ROTH, "Anneli Roth-Bergen")));
        recorded(story(3).retraction());
        recorded(story(4).withdrawn(0));
        recorded(story(5).in("The Lisk Times", "2026-02-01").document());
        List<byte[]> before = answers();
        rebuild();
        List<byte[]> after = answers();
        for (int i = 0; i < before.size(); i++) {
            assertThat(new String(after.get(i), StandardCharsets.UTF_8))
                    .as(QUESTIONS.get(i))
                    .isEqualTo(new String(before.get(i), StandardCharsets.UTF_8));
        }
        assertThat(new String(before.get(4), StandardCharsets.UTF_8)).contains("\"count\":1}");
    }

    private static List<byte[]> answers() {
        return QUESTIONS.stream()
                .map(question -> RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(question)
                        .asByteArray())
                .toList();
    }

    private void awaitFailures() {
        for (int i = 0; freshness.state().failures() == 0; i++) {
            assertThat(i).isLessThan(4_000);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<String> allIds() {
        return RestAssured.get("/v1/statements?per_page=100")
                .then()
                .extract()
                .jsonPath()
                .getList("results.id", String.class);
    }

    private static Story story(int number) {
        String said = "bridge number " + number + " crosses the river" + " bridge".repeat(number % 4);
        return Story.of("Roth said that " + said + ".")
                .titled("Bridge " + number)
                .in("Nordpress", "2026-01-%02d".formatted(1 + number % 28))
                .says(ROTH, Form.INDIRECT, "2026-01", said);
    }
}
