package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import parley.query.index.SearchIndex;
import parley.query.store.ProjectionStore;
import parley.query.store.RecordHistory;
import parley.query.store.StatementStore;
import parley.query.store.StatementStore.Changed;

/**
 * Brings the index of this process up to the rows.
 *
 * <p>The index itself holds the mark of how far it is, so a crash between the commit of the rows and that of the index is
 * made good by the next call, and a lost index is filled from the rows without the feed. Every replica does this for its
 * own index. One caller at a time.
 */
@ApplicationScoped
class Indexer {

    private static final int BATCH = 500;

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
        long marked = index.position(target.generation());
        if (marked == target.position()) {
            return target;
        }
        // A statement that came back has a new entry: it is the old one that goes.
        index.write(List.of(), history.leftBetween(marked, target.position()));
        // The smallest key behind everything that was changed at the mark.
        Changed last = new Changed(marked + 1, "", Optional.empty());
        List<Changed> batch = statements.changed(last, target.position(), BATCH);
        while (!batch.isEmpty()) {
            write(batch);
            last = batch.get(batch.size() - 1);
            // Others may have changed at the same position as the last of this batch, so not yet that one.
            index.mark(target.generation(), last.changed() - 1);
            batch = statements.changed(last, target.position(), BATCH);
        }
        index.mark(target.generation(), target.position());
        return target;
    }

    private void write(List<Changed> batch) {
        index.write(
                entries.of(batch.stream().flatMap(c -> c.statement().stream()).toList()), List.of());
    }
}
