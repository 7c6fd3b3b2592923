package parley.ingest.poll;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which feeds are due. Thread-safe, and so are replicas among each other. */
@ApplicationScoped
class PolledFeeds implements PanacheRepositoryBase<PolledFeedRow, String> {

    /** No feed takes longer; a replica that dies leaves its feed to the others after this time. */
    private static final Duration TURN = Duration.ofMinutes(30);

    /** Failures wait twice as long each, up to a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;

    private final Clock clock;

    PolledFeeds(Clock clock) {
        this.clock = clock;
    }

    /** Takes a feed if it is due and nobody else has taken it. */
    @Transactional
    Optional<PolledFeedRow> take(URI address) {
        getEntityManager()
                .createNativeQuery(
                        "insert into polled_feed (address, next_at) values (?1, ?2) on conflict (address) do nothing")
                .setParameter(1, address.toString())
                .setParameter(2, clock.instant())
                .executeUpdate();
        PolledFeedRow row = findById(address.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row.nextAt.isAfter(clock.instant())) {
            return Optional.empty();
        }
        row.nextAt = clock.instant().plus(TURN);
        return Optional.of(row);
    }

    /** Notes that a feed was read. */
    @Transactional
    void read(URI address, Optional<String> etag, Optional<String> lastModified, Instant since, Duration wait) {
        PolledFeedRow row = findById(address.toString());
        row.etag = etag.orElse(null);
        row.lastModified = lastModified.orElse(null);
        row.failures = 0;
        row.readAt = since;
        row.nextAt = clock.instant().plus(wait);
    }

    /**
     * Notes that a feed could not be read.
     *
     * @param asked how long the publisher wants to be left alone, if it says so
     * @return until when it is left alone
     */
    @Transactional
    Instant failed(URI address, Duration every, Optional<Duration> asked) {
        PolledFeedRow row = findById(address.toString());
        row.failures++;
        Duration doubled = every.multipliedBy(1L << Math.min(row.failures, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        row.nextAt = clock.instant()
                .plus(asked.filter(time -> time.compareTo(wait) > 0).orElse(wait));
        return row.nextAt;
    }
}
