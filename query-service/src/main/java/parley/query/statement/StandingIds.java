package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import parley.negotiation.NegotiationId;
import parley.query.store.NegotiationParts;
import parley.query.store.NegotiationStore;
import parley.query.store.SpeakerStore;
import parley.speaker.SpeakerId;

/** What ids in a query stand for today; an id that nothing has stands for itself. Thread-safe. */
@ApplicationScoped
class StandingIds {

    private final SpeakerStore speakers;
    private final NegotiationStore negotiations;
    private final NegotiationParts parts;

    @Inject
    StandingIds(SpeakerStore speakers, NegotiationStore negotiations, NegotiationParts parts) {
        this.speakers = speakers;
        this.negotiations = negotiations;
        this.parts = parts;
    }

    /** The speaker that stands for this one. */
    SpeakerId speaker(SpeakerId id) {
        return speakers.standing(id);
    }

    /** The talks that stand for these, with all their parts. */
    List<NegotiationId> talks(NegotiationId id) {
        return parts.withParts(negotiations.standing(id));
    }
}
