package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.query.meaning.Meaning;
import parley.query.store.DocumentStore;
import parley.query.store.ProjectionStore;
import parley.query.store.StatementStore;
import parley.query.store.StatementWriter;
import parley.query.utterance.UtteranceGroups;
import parley.statement.StatementId;

/**
 * Writes changes into the read model.
 *
 * <p>Rows and position are committed together, so an entry is applied exactly once however often it is offered. The rows that
 * a page of changes names are read at once and written at once; what follows for others is written behind them, and is the same
 * however the feed is cut into pages. Thread-safe: writers wait for each other.
 */
@ApplicationScoped
class Projector {

    private final ProjectionStore projection;
    private final DocumentStore documents;
    private final StatementWriter statements;
    private final StatementStore stored;
    private final JoinedProjector joined;
    private final UtteranceGroups utterances;

    @Inject
    Projector(
            ProjectionStore projection,
            DocumentStore documents,
            StatementWriter statements,
            StatementStore stored,
            JoinedProjector joined,
            UtteranceGroups utterances) {
        this.projection = projection;
        this.documents = documents;
        this.statements = statements;
        this.stored = stored;
        this.joined = joined;
        this.utterances = utterances;
    }

    /**
     * Applies the entries that the rows do not hold yet, all or none.
     *
     * @param generation the rows for which the entries were read; if they have started again since, nothing is applied
     * @param entries a run of the feed
     */
    @Transactional
    public void apply(String generation, List<FeedEntry> entries) {
        ProjectionStore.Progress progress = projection.lock();
        List<FeedEntry> due = entries.stream()
                .filter(entry -> entry.position() > progress.position())
                .toList();
        if (!progress.generation().equals(generation) || due.isEmpty()) {
            return;
        }
        begin(due.stream().map(FeedEntry::change).toList());
        Touched touched = new Touched();
        due.forEach(entry -> apply(entry, touched));
        FeedEntry last = due.get(due.size() - 1);
        projection.moveTo(last.position(), last.recordedAt());
        follow(touched, due.get(0).position(), last.position());
    }

    /**
     * Takes in what words mean.
     *
     * @param generation the rows from which the words are; if they have started again since, nothing is taken in
     * @param words by the ids of their statements
     * @param meanings of the words
     */
    @Transactional
    public void tell(String generation, Map<String, String> words, Map<String, Meaning> meanings) {
        ProjectionStore.Progress progress = projection.lock();
        if (progress.generation().equals(generation)) {
            utterances.tell(words, meanings, progress.told() + 1);
            projection.toldAgain();
        }
    }

    private void begin(List<Change> changes) {
        documents.begin(
                changes.stream().flatMap(change -> document(change).stream()).toList());
        statements.begin(
                changes.stream().flatMap(change -> statement(change).stream()).toList());
        joined.begin(changes);
    }

    private void apply(FeedEntry entry, Touched touched) {
        Change change = entry.change();
        long position = entry.position();
        statement(change).ifPresent(id -> touched.statements.add(id.value()));
        if (change instanceof Change.DocumentRecorded recorded) {
            touched.documents.add(recorded.document());
            if (documents.record(recorded, entry.recordedAt(), position)) {
                touched.shownDocuments.add(recorded.document());
            }
        } else if (change instanceof Change.DocumentRetracted retracted) {
            documents.retract(retracted.document(), entry.recordedAt(), position);
        } else if (change instanceof Change.StatementRecorded recorded) {
            statements.record(recorded, entry.recordedAt(), position);
        } else if (change instanceof Change.StatementWithdrawn withdrawn) {
            statements.withdraw(withdrawn, entry.recordedAt(), position);
        } else {
            joined.apply(entry, touched);
        }
    }

    /** Writes what follows from the changes for statements that they do not name. */
    private void follow(Touched touched, long first, long last) {
        Set<String> regrouped = new HashSet<>(touched.statements);
        regrouped.addAll(statements.settle(touched.statements, touched.movedSpeakers, last));
        statements.touch(touched.shownDocuments, touched.shownSpeakers, first, last);
        regrouped.addAll(stored.idsIn(touched.documents));
        utterances.regroup(regrouped);
    }

    private static Optional<DocumentId> document(Change change) {
        if (change instanceof Change.DocumentRecorded recorded) {
            return Optional.of(recorded.document());
        }
        return change instanceof Change.DocumentRetracted retracted
                ? Optional.of(retracted.document())
                : Optional.empty();
    }

    private static Optional<StatementId> statement(Change change) {
        if (change instanceof Change.StatementRecorded recorded) {
            return Optional.of(recorded.statement().id());
        }
        return change instanceof Change.StatementWithdrawn withdrawn
                ? Optional.of(withdrawn.statement())
                : Optional.empty();
    }
}
