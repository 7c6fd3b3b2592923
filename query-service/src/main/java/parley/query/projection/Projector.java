package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.query.store.DocumentStore;
import parley.query.store.ProjectionStore;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;

/**
 * Writes changes into the read model.
 *
 * <p>Rows and position are committed together, so an entry is applied exactly once however often it is offered.
 * Thread-safe: writers wait for each other.
 */
@ApplicationScoped
class Projector {

    private final ProjectionStore projection;
    private final DocumentStore documents;
    private final SpeakerStore speakers;
    private final StatementStore statements;

    @Inject
    Projector(ProjectionStore projection, DocumentStore documents, SpeakerStore speakers, StatementStore statements) {
        this.projection = projection;
        this.documents = documents;
        this.speakers = speakers;
        this.statements = statements;
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
        if (!progress.generation().equals(generation)) {
            return;
        }
        for (FeedEntry entry : entries) {
            if (entry.position() > progress.position()) {
                apply(entry);
                projection.moveTo(entry.position(), entry.recordedAt());
            }
        }
    }

    private void apply(FeedEntry entry) {
        Change change = entry.change();
        long position = entry.position();
        if (change instanceof Change.DocumentRecorded recorded) {
            if (documents.record(recorded, position)) {
                statements.touchDocument(recorded.document(), position);
            }
        } else if (change instanceof Change.DocumentRetracted retracted) {
            documents.retract(retracted.document(), entry.recordedAt(), position);
        } else if (change instanceof Change.StatementRecorded recorded) {
            statements.record(recorded, entry.recordedAt(), position);
        } else if (change instanceof Change.StatementWithdrawn withdrawn) {
            statements.withdraw(withdrawn, entry.recordedAt(), position);
        } else if (change instanceof Change.SpeakerRecorded recorded) {
            if (speakers.record(recorded.speaker())) {
                statements.touchSpeaker(recorded.speaker().id(), position);
            }
        } else {
            throw new IllegalStateException("a change of an unknown kind: " + change.getClass());
        }
    }
}
