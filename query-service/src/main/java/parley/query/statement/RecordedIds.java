package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.negotiation.NegotiationId;
import parley.query.platform.Folding;
import parley.query.platform.QueryIds;
import parley.query.store.NegotiationParts;
import parley.query.store.NegotiationStore;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.query.store.WordingStore;
import parley.speaker.SpeakerId;

/** What ids stand for in the read model. Thread-safe. */
@ApplicationScoped
class RecordedIds implements StandingIds {

    private final SpeakerStore speakers;
    private final NegotiationStore negotiations;
    private final NegotiationParts parts;
    private final WordingStore wordings;
    private final StatementStore statements;

    @Inject
    RecordedIds(
            SpeakerStore speakers,
            NegotiationStore negotiations,
            NegotiationParts parts,
            WordingStore wordings,
            StatementStore statements) {
        this.speakers = speakers;
        this.negotiations = negotiations;
        this.parts = parts;
        this.wordings = wordings;
        this.statements = statements;
    }

    @Override
    public SpeakerId speaker(SpeakerId id) {
        return speakers.standing(id);
    }

    @Override
    public List<SpeakerId> speakers(String idOrName) {
        return QueryIds.isSpeaker(idOrName)
                ? List.of(speaker(new SpeakerId(idOrName)))
                : speakers.named(Folding.fold(idOrName));
    }

    @Override
    public Set<Long> reportsOf(String utterance) {
        // An utterance is named after one of its statements.
        return wordings.utteranceOf("q-" + utterance.substring(2)).stream()
                .flatMap(label ->
                        statements.entries(wordings.members(List.of(label)).keySet()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<NegotiationId> talks(NegotiationId id) {
        return parts.withParts(negotiations.standing(id));
    }
}
