package parley.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import parley.feed.FeedPage;
import parley.query.projection.Freshness.State;
import parley.query.store.ProjectionStore;
import parley.query.store.ProjectionStore.Progress;

/**
 * Follows the feed in a thread of its own, from the start of the process to its end.
 *
 * <p>The elected replica reads and projects. Every replica brings its own index up to the rows, after each page or, while
 * pages come full, every five seconds; where replicas share one, the elected one does, and the others look how far it is. What
 * words mean is told behind them: while nothing new comes or, where there is always something, every five seconds. Whatever
 * goes wrong is tried again, after pauses that grow and differ between replicas; nothing is ever skipped.
 */
@ApplicationScoped
public class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration STOP = Duration.ofSeconds(20);
    /** How long the index lets full pages go by; and whoever tells what words mean, any pages. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FeedSettings settings;
    private final FeedAhead feed;
    private final Election election;
    private final Projector projector;
    private final MeaningTeller teller;
    private final ProjectionStore projection;
    private final Indexer indexer;
    private final Freshness freshness;
    private final Clock clock;
    private final boolean rebuild;
    private Optional<Thread> running = Optional.empty();
    private OptionalLong rowsFromBefore = OptionalLong.empty();
    private volatile boolean stopping;
    /** Whether there are more changes than one page holds. */
    private boolean behind;

    private long indexedAt;
    private long toldAt;

    @Inject
    FeedFollower(
            FeedSettings settings,
            FeedAhead feed,
            Election election,
            Projector projector,
            MeaningTeller teller,
            ProjectionStore projection,
            Indexer indexer,
            Freshness freshness,
            Clock clock,
            @ConfigProperty(name = "parley.rebuild", defaultValue = "false") boolean rebuild) {
        this.settings = settings;
        this.feed = feed;
        this.election = election;
        this.projector = projector;
        this.teller = teller;
        this.projection = projection;
        this.indexer = indexer;
        this.freshness = freshness;
        this.clock = clock;
        this.rebuild = rebuild;
    }

    void onStart(@Observes StartupEvent event) {
        if (rebuild) {
            LOG.info("parley.rebuild is set: throwing the read model away");
            projection.startAgain();
        }
        if (settings.follow()) {
            projection.startAgainIfMadeOtherwise();
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    /** Starts following where the rows are; does nothing if it is on already. */
    public synchronized void start() {
        if (running.isPresent()) {
            return;
        }
        Thread thread = new Thread(this::follow, "parley-feed-follower");
        thread.setDaemon(true);
        stopping = false;
        behind = false;
        freshness.reset();
        rowsFromBefore = OptionalLong.empty();
        running = Optional.of(thread);
        thread.start();
    }

    /** Stops following, in the middle of whatever it is at, and waits for the end. */
    public synchronized void stop() {
        stopping = true;
        running.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join(STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        running = Optional.empty();
    }

    private void follow() {
        try {
            while (!stopping) {
                try {
                    step();
                } catch (FeedException | SQLException | RuntimeException e) {
                    pauseAfter(e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("told to stop");
        } finally {
            feed.forget();
            election.resign();
            indexer.resign();
        }
    }

    private void step() throws FeedException, SQLException, InterruptedException {
        Progress before = rows();
        if (!freshness.state().projecting()) {
            Thread.sleep(settings.poll().toMillis());
            return;
        }
        boolean told = tell(before.generation());
        // What was told is not in the index yet.
        Duration wait = freshness.state().upToDate() && !told ? settings.longestWait() : Duration.ZERO;
        FeedPage page = feed.read(before.position(), wait);
        boolean upToDate = page.changes().isEmpty();
        behind = feed.isFull(page);
        if (!upToDate) {
            projector.apply(before.generation(), page.changes());
        } else if (before.caughtUpAt().isEmpty()) {
            projection.caughtUp(clock.instant());
        }
        answered(upToDate);
    }

    /**
     * Tells some of what words mean, if it may: that takes longer than all else, and a record that grows has need of the processor.
     *
     * @return whether there was anything to tell
     */
    private boolean tell(String generation) {
        boolean due = !behind && System.nanoTime() - toldAt >= SOON.toNanos();
        if (!due && !freshness.state().upToDate()) {
            freshness.set(freshness.state().told(false));
            return false;
        }
        toldAt = System.nanoTime();
        boolean told = teller.tell(generation);
        freshness.set(freshness.state().told(!told));
        return told;
    }

    /** The state of the rows; the index holds them, unless it lets some more pages go by. */
    private Progress rows() throws SQLException {
        if (behind && System.nanoTime() - indexedAt < SOON.toNanos()) {
            return projection.progress();
        }
        Progress rows = indexer.isShared() ? sharedRows() : ownRows();
        indexedAt = System.nanoTime();
        return rows;
    }

    private Progress sharedRows() throws SQLException {
        boolean projecting = election.won();
        Progress rows = indexer.catchUpOrLook(projecting);
        note(rows, projecting, freshness.state().indexed() || holdsAllFromBefore(rows));
        return rows;
    }

    /** It fills its own index first: until then it is of more use to let another replica project. */
    private Progress ownRows() throws SQLException {
        Progress rows = indexer.catchUp();
        note(rows, election.won(), true);
        return rows;
    }

    /** Whether the index that others fill has what the rows had when this process first looked. */
    private boolean holdsAllFromBefore(Progress index) {
        if (rowsFromBefore.isEmpty()) {
            rowsFromBefore = OptionalLong.of(projection.progress().position());
        }
        return index.position() >= rowsFromBefore.getAsLong();
    }

    private void note(Progress rows, boolean projecting, boolean indexed) {
        State s = freshness.state();
        freshness.set(new State(
                projecting,
                rows.position(),
                rows.recordedAt(),
                indexed,
                rows.caughtUpAt().isPresent(),
                s.upToDate(),
                s.told() && s.rows() == rows.position(),
                s.answeredAt(),
                projecting ? s.failures() : 0,
                projecting ? s.lastFailure() : Optional.empty()));
    }

    private void answered(boolean upToDate) {
        State s = freshness.state();
        freshness.set(new State(
                s.projecting(),
                s.rows(),
                s.recordedAt(),
                s.indexed(),
                s.complete(),
                upToDate,
                s.told(),
                Optional.of(clock.instant()),
                0,
                Optional.empty()));
    }

    private void pauseAfter(Exception failure) throws InterruptedException {
        if (stopping) {
            return;
        }
        State s = freshness.state();
        int failures = s.failures() + 1;
        freshness.set(new State(
                s.projecting(),
                s.rows(),
                s.recordedAt(),
                s.indexed(),
                s.complete(),
                false,
                s.told(),
                s.answeredAt(),
                failures,
                Optional.of(reason(failure))));
        long longest =
                Math.min(settings.longestPause().toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(failures - 1, 16));
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        LOG.warnf("following failed: failures=%d pause=%dms reason=%s", failures, pause, failure.getMessage());
        LOG.debug("following failed", failure);
        Thread.sleep(pause);
    }

    /** What may be told to everybody: nothing of the database or the program. */
    private static String reason(Exception failure) {
        if (failure instanceof FeedException) {
            return String.valueOf(failure.getMessage());
        }
        return failure instanceof SearchException
                ? "the index could not be brought up to date"
                : "the read model could not be brought up to date";
    }
}
