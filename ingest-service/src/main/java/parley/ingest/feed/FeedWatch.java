package parley.ingest.feed;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parley.ingest.platform.IngestConfig;

/**
 * Wakes those who wait for the feed to grow, without a thread for each.
 *
 * <p>What this process commits wakes them at once; what another replica commits is seen by looking at the database now and
 * then, and only while somebody waits. Thread-safe.
 */
@Startup
@ApplicationScoped
public class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);

    private final ChangeLog changes;
    /** Whether the last look failed; used by the one thread that looks. */
    private boolean blind;

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "feed watch");
        thread.setDaemon(true);
        return thread;
    });

    FeedWatch(ChangeLog changes, IngestConfig config) {
        this.changes = changes;
        long poll = config.feed().poll().toMillis();
        looks.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    private record Waiter(long after, CompletableFuture<Boolean> woken) {}

    /**
     * Waits for a change behind a position.
     *
     * @return completed with whether there is one; with false when the time is up or the service stops
     */
    public CompletionStage<Boolean> growthBeyond(long after, Duration atMost) {
        CompletableFuture<Boolean> woken = new CompletableFuture<>();
        Waiter waiter = new Waiter(after, woken);
        waiters.add(waiter);
        // A commit between the caller's look and this line has woken nobody.
        looks.execute(this::look);
        return woken.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((grown, failure) -> waiters.remove(waiter));
    }

    void onRecorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangesRecorded recorded) {
        wake(recorded.last());
    }

    private void look() {
        if (waiters.isEmpty()) {
            return;
        }
        try {
            wake(changes.lastPosition());
            blind = false;
        } catch (RuntimeException e) {
            // The schedule would end with the exception; the next look may succeed.
            if (!blind) {
                LOG.warnf("The feed cannot be looked at: %s", e.getMessage());
            }
            blind = true;
        }
    }

    private void wake(long last) {
        for (Waiter waiter : waiters) {
            if (waiter.after() < last) {
                waiter.woken().complete(true);
            }
        }
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
        waiters.forEach(waiter -> waiter.woken().complete(false));
    }
}
