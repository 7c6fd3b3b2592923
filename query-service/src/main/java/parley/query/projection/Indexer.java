package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.search.util.common.SearchException;
import parley.query.index.EntryRevisions;
import parley.query.index.SearchIndex;
import parley.query.index.SearchIndex.Held;
import parley.query.store.ProjectionStore;
import parley.query.store.RecordHistory;
import parley.query.store.StatementStore;
import parley.query.store.StatementStore.Changed;
import parley.query.store.StoredStatement;

/**
 * Brings the index up to the rows.
 *
 * <p>The index itself holds the mark of how far it is, so a crash between the commit of the rows and that of the index is
 * made good by the next call, and a lost index is filled from the rows without the feed. Every replica does this for its
 * own index; of an index that replicas share, the one elected to it. One caller at a time.
 *
 * <p>What was sent to a shared index without an answer, by this replica or by the one elected before, may arrive there late,
 * and then is older than what stands there. So what changed since then is written once more when nothing can be under way
 * any longer.
 */
@ApplicationScoped
class Indexer {

    private static final int BATCH = 1_000;

    /** What is to be written once more, from where on, and when. */
    private record Again(Held from, Instant at) {}

    private final ProjectionStore projection;
    private final StatementStore statements;
    private final RecordHistory history;
    private final StatementEntries entries;
    private final SearchIndex index;
    private final EntryRevisions revisions;
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
            EntryRevisions revisions,
            DataSource database,
            Clock clock) {
        this.projection = projection;
        this.statements = statements;
        this.history = history;
        this.entries = entries;
        this.index = index;
        this.revisions = revisions;
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
        Held held = index.look(rows.generation()).orElse(new Held(0, 0));
        boolean behind = held.position() < rows.position();
        if ((projecting || writer.isHeld() || behind) && isElected()) {
            return catchUp();
        }
        return behind ? rows.upTo(held.position()) : rows;
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
        Held marked = index.held(target.generation());
        noteElection(marked);
        Optional<Again> due = again.filter(a -> a.at().isBefore(clock.instant()));
        Held from = due.map(a -> marked.and(a.from())).orElse(marked);
        try {
            write(from, marked, target);
        } catch (SearchException e) {
            if (index.isShared()) {
                writeAgain(from);
            }
            throw e;
        }
        if (due.isPresent()) {
            again = Optional.empty();
        }
        return target;
    }

    private void noteElection(Held marked) {
        if (index.isShared() && term != writer.terms()) {
            term = writer.terms();
            writeAgain(marked);
        }
    }

    private void writeAgain(Held from) {
        Held earliest = again.map(a -> a.from().and(from)).orElse(from);
        // Nothing is thought to be under way for longer than twice the time for which an answer is waited.
        again = Optional.of(
                new Again(earliest, clock.instant().plus(index.patience().multipliedBy(2))));
    }

    /** @param marked how far the index holds the rows already */
    private void write(Held from, Held marked, ProjectionStore.Progress target) {
        if (from.position() < target.position()) {
            writeChanged(from, marked, target);
        }
        if (from.told() < target.told()) {
            writeTold(from, target);
        }
        Held whole = new Held(target.position(), target.told());
        if (!marked.equals(whole)) {
            index.mark(target.generation(), whole);
        }
    }

    /** @param marked before which no mark is set, as the index holds the rows up to there */
    private void writeChanged(Held from, Held marked, ProjectionStore.Progress target) {
        // A statement that came back has a new entry: it is the old one that goes.
        List<Long> left = history.leftBetween(from.position(), target.position());
        write(List.of(), left);
        revisions.changed(left);
        // The smallest key behind everything that was changed at that position.
        Changed last = new Changed(from.position() + 1, "", Optional.empty());
        List<Changed> batch = statements.changed(last, target.position(), BATCH);
        while (!batch.isEmpty()) {
            List<StoredStatement> present =
                    batch.stream().flatMap(c -> c.statement().stream()).toList();
            write(present, List.of());
            revisions.changed(batch.stream().map(Changed::id).toList());
            revisions.changed(present.stream().map(StoredStatement::recorded).toList());
            last = batch.get(batch.size() - 1);
            if (batch.size() == BATCH && last.changed() - 1 > marked.position()) {
                // Others may have changed at the same position as the last of this batch, so not yet that one.
                index.mark(target.generation(), new Held(last.changed() - 1, marked.told()));
            }
            batch = batch.size() == BATCH ? statements.changed(last, target.position(), BATCH) : List.of();
        }
    }

    /** What was changed since is written with its meaning already. */
    private void writeTold(Held from, ProjectionStore.Progress target) {
        List<StoredStatement> batch = new ArrayList<>();
        for (long number = from.told() + 1; from.position() > 0 && number <= target.told(); number++) {
            batch.addAll(statements.told(number, from.position()));
            if (batch.size() >= BATCH || number == target.told()) {
                write(batch, List.of());
                batch.clear();
            }
        }
    }

    private void write(List<StoredStatement> batch, List<Long> left) {
        // Elected anew is not still elected: between the two another replica may have written.
        if (index.isShared() && !(isElected() && writer.terms() == term)) {
            throw new IllegalStateException("another replica was elected to write the index");
        }
        index.write(entries.of(batch), left);
    }

    private boolean isElected() {
        try {
            return writer.won();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell which replica is elected", e);
        }
    }
}
