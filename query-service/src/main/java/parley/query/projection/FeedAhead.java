package parley.query.projection;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.feed.FeedPage;

/**
 * Reads the feed a page ahead: behind a full page the next is on its way while that one is written, so that neither service
 * waits for the other. One caller at a time.
 */
@ApplicationScoped
class FeedAhead {

    private record Ahead(long after, Future<FeedPage> page) {}

    private final FeedClient feed;
    private final FeedSettings settings;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "parley-feed-reader");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Ahead> ahead = Optional.empty();

    @Inject
    FeedAhead(FeedClient feed, FeedSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    /**
     * The changes behind a position.
     *
     * @param wait how long the feed may take to answer that there is nothing new, unless the page is there already
     * @throws FeedException if the feed is away, or sends what is no run of changes behind the position
     */
    FeedPage read(long after, Duration wait) throws FeedException, InterruptedException {
        Optional<Ahead> begun = ahead.filter(a -> a.after() == after);
        if (begun.isEmpty()) {
            forget();
        }
        ahead = Optional.empty();
        FeedPage page = begun.isPresent() ? awaited(begun.get().page()) : feed.read(after, wait);
        if (isFull(page)) {
            ahead = Optional.of(new Ahead(page.next(), reader.submit(() -> feed.read(page.next(), Duration.ZERO))));
        }
        return page;
    }

    /** Whether there are more changes than one page holds. */
    boolean isFull(FeedPage page) {
        return page.changes().size() >= settings.limit();
    }

    /** Gives up what is on its way. */
    void forget() {
        ahead.ifPresent(a -> a.page().cancel(true));
        ahead = Optional.empty();
    }

    @PreDestroy
    void close() {
        reader.shutdownNow();
    }

    private static FeedPage awaited(Future<FeedPage> page) throws FeedException, InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FeedException failure) {
                throw failure;
            }
            throw new FeedException("the feed could not be read", e.getCause());
        }
    }
}
