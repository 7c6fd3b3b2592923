package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.joining.CurationAct;
import parley.negotiation.NegotiationId;
import parley.query.store.NegotiationParts;
import parley.query.store.NegotiationStore;
import parley.query.store.SpeakerStore;
import parley.speaker.SpeakerId;

/** Writes what documents together say, of speakers and of talks, into the read model. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JoinedProjector {

    private final SpeakerStore speakers;
    private final NegotiationStore negotiations;
    private final NegotiationParts parts;

    @Inject
    JoinedProjector(SpeakerStore speakers, NegotiationStore negotiations, NegotiationParts parts) {
        this.speakers = speakers;
        this.negotiations = negotiations;
        this.parts = parts;
    }

    /** Reads at once the rows that changes write. */
    void begin(List<Change> changes) {
        speakers.begin(
                changes.stream().flatMap(change -> speaker(change).stream()).toList());
        negotiations.begin(
                changes.stream().flatMap(change -> talks(change).stream()).toList());
    }

    void apply(FeedEntry entry, Touched touched) {
        Change change = entry.change();
        boolean isKnown = speaker(change).isPresent()
                || talks(change).isPresent()
                // What follows from other corrections comes as changes of its own.
                || change instanceof Change.CurationMade
                || change instanceof Change.CurationUndone;
        if (!isKnown) {
            throw new IllegalStateException("a change of an unknown kind: " + change.getClass());
        }
        speaker(change).ifPresent(id -> {
            SpeakerId before = speakers.standingSoFar(id);
            applyToSpeaker(entry, touched);
            if (!speakers.standingSoFar(id).equals(before)) {
                touched.movedSpeakers.add(id);
            }
        });
        talks(change).ifPresent(id -> applyToTalks(entry).ifPresent(touched.shownDocuments::add));
        if (change instanceof Change.CurationMade made
                && made.curation().act() instanceof CurationAct.OfMembership act) {
            parts.settle(made.curation().id(), act, entry.position());
        } else if (change instanceof Change.CurationUndone undone) {
            parts.unsettle(undone.curation());
        }
    }

    private void applyToSpeaker(FeedEntry entry, Touched touched) {
        Change change = entry.change();
        if (change instanceof Change.SpeakerRecorded recorded) {
            if (speakers.record(recorded.speaker())) {
                touched.shownSpeakers.add(recorded.speaker().id());
            }
        } else if (change instanceof Change.SpeakerJoined joined) {
            speakers.join(joined, entry.recordedAt());
        } else if (change instanceof Change.SpeakerLeftOpen open) {
            speakers.leaveOpen(open);
        } else if (change instanceof Change.SpeakerWithdrawn withdrawn) {
            speakers.withdraw(withdrawn.speaker(), entry.recordedAt());
        }
    }

    /** @return the document whose statements are found by other talks now */
    private Optional<DocumentId> applyToTalks(FeedEntry entry) {
        Change change = entry.change();
        if (change instanceof Change.AccountRecorded recorded) {
            negotiations.record(recorded.account());
            return Optional.of(recorded.account().document());
        }
        if (change instanceof Change.NegotiationRecorded recorded) {
            return negotiations.record(recorded.negotiation(), entry.recordedAt());
        }
        if (change instanceof Change.NegotiationJoined joined) {
            return negotiations.join(joined.negotiation(), joined.to(), joined.reason());
        }
        if (change instanceof Change.NegotiationWithdrawn withdrawn) {
            return negotiations.withdraw(withdrawn.negotiation(), entry.recordedAt());
        }
        return Optional.empty();
    }

    /** The speaker whose row a change writes. */
    private static Optional<SpeakerId> speaker(Change change) {
        if (change instanceof Change.SpeakerRecorded recorded) {
            return Optional.of(recorded.speaker().id());
        }
        if (change instanceof Change.SpeakerJoined joined) {
            return Optional.of(joined.speaker());
        }
        if (change instanceof Change.SpeakerLeftOpen open) {
            return Optional.of(open.speaker());
        }
        return change instanceof Change.SpeakerWithdrawn withdrawn
                ? Optional.of(withdrawn.speaker())
                : Optional.empty();
    }

    /** The talks whose row a change writes. */
    private static Optional<NegotiationId> talks(Change change) {
        if (change instanceof Change.AccountRecorded recorded) {
            return Optional.of(recorded.account().report().id());
        }
        if (change instanceof Change.NegotiationRecorded recorded) {
            return Optional.of(recorded.negotiation().id());
        }
        if (change instanceof Change.NegotiationJoined joined) {
            return Optional.of(joined.negotiation());
        }
        return change instanceof Change.NegotiationWithdrawn withdrawn
                ? Optional.of(withdrawn.negotiation())
                : Optional.empty();
    }
}
