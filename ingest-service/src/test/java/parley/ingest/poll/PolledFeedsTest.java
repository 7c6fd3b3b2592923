package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolledFeedsTest {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    PolledFeeds feeds;

    @Test
    void aFeedThatFailsIsLeftAloneTwiceAsLongEachTimeUpToADay() {
        URI feed = URI.create("https://nordpress.example/failing.xml");
        assertThat(feeds.take(feed)).isPresent();
        List<Long> minutes = IntStream.range(0, 12)
                .mapToObj(i -> minutesAfterFailure(feed, Optional.empty()))
                .toList();
        assertThat(minutes).containsExactly(20L, 40L, 80L, 160L, 320L, 640L, 1280L, 1440L, 1440L, 1440L, 1440L, 1440L);
        assertThat(feeds.take(feed)).as("it is not due").isEmpty();

        feeds.read(feed, Optional.empty(), Optional.empty(), Instant.EPOCH, Duration.ZERO);
        assertThat(minutesAfterFailure(feed, Optional.empty()))
                .as("one answer, and all is forgotten")
                .isEqualTo(20);
    }

    @Test
    void aPublisherMayAskForMoreTimeButNotForLess() {
        URI feed = URI.create("https://nordpress.example/asking.xml");
        assertThat(feeds.take(feed)).isPresent();
        assertThat(minutesAfterFailure(feed, Optional.of(Duration.ofMinutes(50))))
                .isEqualTo(50);
        assertThat(minutesAfterFailure(feed, Optional.of(Duration.ofMinutes(5))))
                .isEqualTo(40);
    }

    private long minutesAfterFailure(URI feed, Optional<Duration> asked) {
        Instant before = Instant.now();
        Duration wait = Duration.between(before, feeds.failed(feed, EVERY, asked));
        assertThat(wait).isPositive();
        return wait.toMinutes();
    }
}
