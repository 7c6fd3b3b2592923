package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import parley.query.index.SearchIndex;
import parley.query.store.ProjectionStore;
import parley.query.store.RecordHistory;
import parley.query.store.StatementStore;
import parley.query.store.StatementStore.Changed;

/**
 * Brings the index up to the rows.
 *
 * <p>The index itself holds the mark of how far it is, so a crash between the commit of the rows and that of the index is
 * made good by the next call, and a lost index is filled from the rows without the feed. Every replica does this for its
 * own index; of an index that replicas share, the one elected to it. One caller at a time.
 *
 * <p>What the one elected before has sent to a shared index may arrive there late, and then is older than what stands
 * there. So what changed since the election is written once more when nothing can be under way any longer.
 */
@ApplicationScoped
class Indexer {

    private static final int BATCH = 500;

    /** Twice as long as the engine's client waits for an answer. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(60);

    /** What is to be written once more, from where on, and when. */
    private record Again(long from, Instant at) {}

    private final ProjectionStore projection;
    private final StatementStore statements;
    private final RecordHistory history;
    private final StatementEntries entries;
    private final SearchIndex index;
    private final Election writer;
    private final Clock clock;
    private int term;
    private Optional<Again> again = Optional.empty();

    @Inject
    Indexer(
            ProjectionStore projection,
            StatementStore statements,
            RecordHistory history,
            StatementEntries entries,
            SearchIndex index,
            DataSource database,
            Clock clock) {
        this.projection = projection;
        this.statements = statements;
        this.history = history;
        this.entries = entries;
        this.index = index;
        this.writer = Election.ofIndex(database, SearchIndex.SCHEMA);
        this.clock = clock;
    }

    /** Whether replicas have one index, so that only the elected one may bring it up to the rows. */
    boolean isShared() {
        return index.isShared();
    }

    /**
     * Indexes what changed, in an index that replicas share, if this replica is elected to it. Whoever projects stands for it at
     * once, others if the index is behind: then nobody writes it, or whoever projects is of another release and writes another.
     *
     * @return the state of the rows that the index now holds
     */
    ProjectionStore.Progress catchUpOrLook(boolean projecting) {
        ProjectionStore.Progress rows = projection.progress();
        long held = index.look(rows.generation()).orElse(0L);
        if ((projecting || writer.isHeld() || held < rows.position()) && isElected()) {
            return catchUp();
        }
        return held >= rows.position()
                ? rows
                : new ProjectionStore.Progress(rows.generation(), held, Optional.empty(), rows.caughtUpAt());
    }

    /** Lets another replica write a shared index. */
    void resign() {
        writer.resign();
    }

    /**
     * Indexes what changed since the mark.
     *
     * @return the state of the rows that the index now holds
     * @throws IllegalStateException if replicas share the index, and another one is elected to write it
     */
    ProjectionStore.Progress catchUp() {
        if (index.isShared() && !isElected()) {
            throw new IllegalStateException("another replica writes the index");
        }
        ProjectionStore.Progress target = projection.progress();
        long marked = index.position(target.generation());
        noteElection(marked);
        boolean due = again.map(Again::at).filter(clock.instant()::isAfter).isPresent();
        long from = due ? Math.min(marked, again.orElseThrow().from()) : marked;
        if (from != target.position()) {
            write(target, from, marked);
        }
        if (due) {
            again = Optional.empty();
        }
        return target;
    }

    private void noteElection(long marked) {
        if (index.isShared() && term != writer.terms()) {
            term = writer.terms();
            again = Optional.of(new Again(marked, clock.instant().plus(UNDER_WAY)));
        }
    }

    /** @param marked before which no mark is set, as the index holds the rows up to there */
    private void write(ProjectionStore.Progress target, long from, long marked) {
        // A statement that came back has a new entry: it is the old one that goes.
        List<Long> left = history.leftBetween(from, target.position());
        // The smallest key behind everything that was changed at that position.
        Changed last = new Changed(from + 1, "", Optional.empty());
        List<Changed> batch = statements.changed(last, target.position(), BATCH);
        while (!batch.isEmpty()) {
            write(batch, left);
            left = List.of();
            last = batch.get(batch.size() - 1);
            // Others may have changed at the same position as the last of this batch, so not yet that one.
            if (last.changed() - 1 > marked) {
                index.mark(target.generation(), last.changed() - 1);
            }
            batch = statements.changed(last, target.position(), BATCH);
        }
        write(List.of(), left);
        index.mark(target.generation(), target.position());
    }

    private void write(List<Changed> batch, List<Long> left) {
        // Elected anew is not still elected: between the two another replica may have written.
        if (index.isShared() && !(isElected() && writer.terms() == term)) {
            throw new IllegalStateException("another replica was elected to write the index");
        }
        index.write(
                entries.of(batch.stream().flatMap(c -> c.statement().stream()).toList()), left);
    }

    private boolean isElected() {
        try {
            return writer.won();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell which replica is elected", e);
        }
    }
}
