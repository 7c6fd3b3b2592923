package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.query.index.SearchIndex;
import parley.query.index.SearchIndex.Held;
import parley.query.store.ProjectionStore;
import parley.query.store.RecordHistory;
import parley.query.store.StatementStore;
import parley.query.store.StatementStore.Changed;
import parley.query.store.StoredStatement;

/**
 * Brings the index of this process up to the rows.
 *
 * <p>The index itself holds the mark of how far it is, so a crash between the commit of the rows and that of the index is
 * made good by the next call, and a lost index is filled from the rows without the feed. Every replica does this for its
 * own index. One caller at a time.
 */
@ApplicationScoped
class Indexer {

    private static final int BATCH = 1_000;

    private final ProjectionStore projection;
    private final StatementStore statements;
    private final RecordHistory history;
    private final StatementEntries entries;
    private final SearchIndex index;

    @Inject
    Indexer(
            ProjectionStore projection,
            StatementStore statements,
            RecordHistory history,
            StatementEntries entries,
            SearchIndex index) {
        this.projection = projection;
        this.statements = statements;
        this.history = history;
        this.entries = entries;
        this.index = index;
    }

    /**
     * Indexes what changed since the mark.
     *
     * @return the state of the rows that the index now holds
     */
    ProjectionStore.Progress catchUp() {
        ProjectionStore.Progress target = projection.progress();
        Held held = index.held(target.generation());
        if (held.position() < target.position()) {
            writeChanged(held, target);
        }
        if (held.told() < target.told()) {
            writeTold(held, target);
        }
        if (held.position() < target.position() || held.told() < target.told()) {
            index.mark(target.generation(), new Held(target.position(), target.told()));
        }
        return target;
    }

    private void writeChanged(Held held, ProjectionStore.Progress target) {
        // A statement that came back has a new entry: it is the old one that goes.
        index.write(List.of(), history.leftBetween(held.position(), target.position()));
        // The smallest key behind everything that was changed at the mark.
        Changed last = new Changed(held.position() + 1, "", Optional.empty());
        List<Changed> batch = statements.changed(last, target.position(), BATCH);
        while (!batch.isEmpty()) {
            write(batch.stream().flatMap(c -> c.statement().stream()).toList());
            last = batch.get(batch.size() - 1);
            if (batch.size() == BATCH) {
                // Others may have changed at the same position as the last of this batch, so not yet that one.
                index.mark(target.generation(), new Held(last.changed() - 1, held.told()));
            }
            batch = batch.size() == BATCH ? statements.changed(last, target.position(), BATCH) : List.of();
        }
    }

    /** What was changed since is written with its meaning already. */
    private void writeTold(Held held, ProjectionStore.Progress target) {
        List<StoredStatement> batch = new ArrayList<>();
        for (long number = held.told() + 1; held.position() > 0 && number <= target.told(); number++) {
            batch.addAll(statements.told(number, held.position()));
            if (batch.size() >= BATCH || number == target.told()) {
                write(batch);
                batch.clear();
            }
        }
    }

    private void write(List<StoredStatement> batch) {
        index.write(entries.of(batch), List.of());
    }
}
