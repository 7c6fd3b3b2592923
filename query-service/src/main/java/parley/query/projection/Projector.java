package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.query.store.DocumentStore;
import parley.query.store.ProjectionStore;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.query.utterance.UtteranceGroups;
import parley.speaker.SpeakerId;

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
    private final JoinedProjector joined;
    private final UtteranceGroups utterances;

    @Inject
    Projector(
            ProjectionStore projection,
            DocumentStore documents,
            SpeakerStore speakers,
            StatementStore statements,
            JoinedProjector joined,
            UtteranceGroups utterances) {
        this.projection = projection;
        this.documents = documents;
        this.speakers = speakers;
        this.statements = statements;
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
        if (!progress.generation().equals(generation)) {
            return;
        }
        Set<String> touched = new HashSet<>();
        for (FeedEntry entry : entries) {
            if (entry.position() > progress.position()) {
                touched.addAll(apply(entry));
                touched.addAll(touchedBy(entry.change()));
                projection.moveTo(entry.position(), entry.recordedAt());
            }
        }
        utterances.regroup(touched);
    }

    /** The statements whose words, speaker or date may have changed. */
    private Set<String> touchedBy(Change change) {
        if (change instanceof Change.StatementRecorded recorded) {
            return Set.of(recorded.statement().id().value());
        }
        if (change instanceof Change.StatementWithdrawn withdrawn) {
            return Set.of(withdrawn.statement().value());
        }
        if (change instanceof Change.DocumentRecorded recorded) {
            return statements.ofDocument(recorded.document()).stream()
                    .map(stored -> stored.statement().id().value())
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    /** Writes a change; gives the statements that another speaker stands for now. */
    private Set<String> apply(FeedEntry entry) {
        Change change = entry.change();
        long position = entry.position();
        if (change instanceof Change.DocumentRecorded recorded) {
            if (documents.record(recorded, entry.recordedAt(), position)) {
                statements.touchDocument(recorded.document(), position);
            }
        } else if (change instanceof Change.DocumentRetracted retracted) {
            documents.retract(retracted.document(), entry.recordedAt(), position);
        } else if (change instanceof Change.StatementRecorded recorded) {
            Optional<SpeakerId> standing = recorded.statement().speaker().id().map(speakers::standing);
            statements.record(recorded, standing, entry.recordedAt(), position);
        } else if (change instanceof Change.StatementWithdrawn withdrawn) {
            statements.withdraw(withdrawn, entry.recordedAt(), position);
        } else {
            return joined.apply(entry);
        }
        return Set.of();
    }
}
