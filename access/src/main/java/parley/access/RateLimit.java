package parley.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Counts what clients ask, a bucket of tokens for each. Thread-safe.
 *
 * <p>Each process counts alone: behind a balancer a client may ask each of the replicas so much.
 */
public final class RateLimit {

    /**
     * What a request may do.
     *
     * @param allowed whether it is answered
     * @param left how many more are answered now
     * @param pause until the next one is (if none is left) or all are again
     */
    public record Verdict(boolean allowed, long left, Duration pause) {}

    private final Bandwidth bandwidth;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /** @param requests in a window, at least 1 */
    RateLimit(int requests, Duration window, int clients, TimeMeter clock) {
        this.bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, window)
                .build();
        this.clock = clock;
        // An unused bucket is full again after a window, as a new one is.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(window)
                .build();
    }

    Verdict ask(String client) {
        Bucket bucket = buckets.get(
                client,
                name -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(clock)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long pause = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Verdict(probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(pause));
    }
}
