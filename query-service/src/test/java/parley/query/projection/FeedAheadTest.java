package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.query.fixture.Speakers.ROTH;

import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.feed.FeedPage;
import parley.query.fixture.FeedServer;

@Timeout(60)
class FeedAheadTest {

    private static final int LIMIT = 5;

    private FeedServer server;
    private FeedAhead feed;

    @BeforeEach
    void aFeedOfTwelveChanges() throws IOException {
        server = new FeedServer();
        server.add(Collections.nCopies(12, new Change.SpeakerRecorded(ROTH)));
        FeedSettings settings = settings(server.url());
        feed = new FeedAhead(new FeedClient(settings, OpenTelemetry.noop()), settings);
    }

    @AfterEach
    void close() {
        feed.close();
        server.close();
    }

    @Test
    void pagesComeInTurnToTheEndOfTheFeed() throws Exception {
        assertThat(positions(feed.read(0, Duration.ZERO))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(positions(feed.read(5, Duration.ZERO))).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(positions(feed.read(10, Duration.ZERO))).containsExactly(11L, 12L);
        assertThat(positions(feed.read(12, Duration.ZERO))).isEmpty();
    }

    @Test
    void behindAFullPageTheNextIsAskedForBeforeItIsWanted() throws Exception {
        feed.read(0, Duration.ZERO);
        awaitQuestions(2);
        server.away(true);
        assertThat(positions(feed.read(5, Duration.ZERO))).containsExactly(6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void behindAPageThatIsNotFullNothingIsAskedForBeforeItIsWanted() throws Exception {
        feed.read(10, Duration.ZERO);
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        assertThat(server.questions()).isEqualTo(1);
    }

    @Test
    void rowsThatAreElsewhereGetWhatIsBehindThem() throws Exception {
        feed.read(0, Duration.ZERO);
        assertThat(positions(feed.read(2, Duration.ZERO))).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(positions(feed.read(7, Duration.ZERO))).containsExactly(8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void aFailureOnTheWayIsToldToWhoeverWantsThePage() throws Exception {
        server.awayAfterOne();
        feed.read(0, Duration.ZERO);
        assertThatThrownBy(() -> feed.read(5, Duration.ZERO))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("503");
        server.away(false);
        assertThat(positions(feed.read(5, Duration.ZERO))).hasSize(LIMIT);
    }

    private void awaitQuestions(int asked) {
        while (server.questions() < asked) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<Long> positions(FeedPage page) {
        return page.changes().stream().map(FeedEntry::position).toList();
    }

    private static FeedSettings settings(String url) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Map.of("parley.feed.url", url, "parley.feed.limit", Integer.toString(LIMIT)), "test", 500))
                .withMapping(FeedSettings.class)
                .build()
                .getConfigMapping(FeedSettings.class);
    }
}
