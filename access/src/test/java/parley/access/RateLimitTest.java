package parley.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parley.access.RateLimit.Verdict;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(60), 10, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void soManyRequestsAreAnsweredAndNoMore() {
        assertThat(limit.ask("a")).extracting(Verdict::allowed, Verdict::left).containsExactly(true, 2L);
        assertThat(limit.ask("a").left()).isEqualTo(1);
        assertThat(limit.ask("a").left()).isZero();
        Verdict refused = limit.ask("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void requestsComeBackOneByOne() {
        for (int i = 0; i < 4; i++) {
            limit.ask("a");
        }
        now.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(limit.ask("a").allowed()).isTrue();
        assertThat(limit.ask("a").allowed()).isFalse();
        now.addAndGet(Duration.ofSeconds(120).toNanos());
        assertThat(limit.ask("a").left()).as("never more than a window's").isEqualTo(2);
    }

    @Test
    void clientsDoNotShare() {
        for (int i = 0; i < 4; i++) {
            limit.ask("a");
        }
        assertThat(limit.ask("b").left()).isEqualTo(2);
    }
}
