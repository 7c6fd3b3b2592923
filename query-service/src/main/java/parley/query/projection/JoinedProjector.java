package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.query.store.NegotiationStore;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.speaker.SpeakerId;

/** Writes what documents together say, of speakers and of talks, into the read model. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JoinedProjector {

    private final SpeakerStore speakers;
    private final StatementStore statements;
    private final NegotiationStore negotiations;

    @Inject
    JoinedProjector(SpeakerStore speakers, StatementStore statements, NegotiationStore negotiations) {
        this.speakers = speakers;
        this.statements = statements;
        this.negotiations = negotiations;
    }

    /** @return the statements that another speaker stands for now */
    Set<String> apply(FeedEntry entry) {
        Change change = entry.change();
        if (change instanceof Change.SpeakerRecorded recorded) {
            return record(recorded, entry.position());
        }
        if (change instanceof Change.SpeakerJoined joined) {
            speakers.join(joined, entry.recordedAt());
            return statements.giveTo(joined.speaker(), joined.to(), entry.position());
        }
        if (change instanceof Change.SpeakerLeftOpen open) {
            speakers.leaveOpen(open);
        } else if (change instanceof Change.SpeakerWithdrawn withdrawn) {
            speakers.withdraw(withdrawn.speaker(), entry.recordedAt());
        } else if (change instanceof Change.AccountRecorded recorded) {
            negotiations.record(recorded.account());
            touch(Optional.of(recorded.account().document()), entry);
        } else if (change instanceof Change.NegotiationRecorded recorded) {
            touch(negotiations.record(recorded.negotiation(), entry.recordedAt()), entry);
        } else if (change instanceof Change.NegotiationJoined joined) {
            touch(negotiations.join(joined.negotiation(), joined.to(), joined.reason()), entry);
        } else if (change instanceof Change.NegotiationWithdrawn withdrawn) {
            touch(negotiations.withdraw(withdrawn.negotiation(), entry.recordedAt()), entry);
        } else if (!(change instanceof Change.CurationMade || change instanceof Change.CurationUndone)) {
            // What follows from corrections comes as changes of its own.
            throw new IllegalStateException("a change of an unknown kind: " + change.getClass());
        }
        return Set.of();
    }

    /** The statements of a document are found by the talks to which they belong. */
    private void touch(Optional<DocumentId> document, FeedEntry entry) {
        document.ifPresent(id -> statements.touchDocument(id, entry.position()));
    }

    private Set<String> record(Change.SpeakerRecorded recorded, long position) {
        SpeakerId id = recorded.speaker().id();
        boolean shown = speakers.record(recorded.speaker());
        Set<String> given = statements.giveTo(id, id, position);
        if (shown) {
            statements.touchSpeaker(id, position);
        }
        return given;
    }
}
