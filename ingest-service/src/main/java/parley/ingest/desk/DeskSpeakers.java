package parley.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import parley.document.DocumentId;
import parley.ingest.identity.Curations;
import parley.ingest.identity.SpeakerState;
import parley.ingest.identity.SpeakerStates;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedDocuments;
import parley.speaker.SpeakerId;

/** Reads from the record what the pages show of speakers. */
@ApplicationScoped
@Transactional
class DeskSpeakers {

    private static final int MOST = 50;

    private final SpeakerStates states;
    private final RecordedDocuments documents;
    private final Curations curations;

    DeskSpeakers(SpeakerStates states, RecordedDocuments documents, Curations curations) {
        this.states = states;
        this.documents = documents;
        this.curations = curations;
    }

    SpeakerList list(String name) {
        List<SpeakerState.Standing> found = name.isEmpty() ? states.leftOpen(MOST) : states.withNameLike(name, MOST);
        return new SpeakerList(
                name,
                found.stream()
                        .map(one -> new SpeakerLine(
                                one.speaker().id().value(), one.speaker().name(), one.reason()))
                        .toList());
    }

    /**
     * Who stands for an id.
     *
     * @throws ProblemException if nobody does
     */
    SpeakerId standing(SpeakerId id) {
        SpeakerState state = states.find(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such speaker: " + id));
        if (state instanceof SpeakerState.Joined joined) {
            return joined.to();
        }
        if (state instanceof SpeakerState.Withdrawn) {
            throw new ProblemException(ProblemCode.SPEAKER_WITHDRAWN, id + " was withdrawn");
        }
        return id;
    }

    SpeakerPage page(SpeakerId id) {
        SpeakerState.Standing standing = (SpeakerState.Standing) states.find(id).orElseThrow();
        return new SpeakerPage(
                id.value(),
                standing.speaker().name(),
                standing.speaker().aliases(),
                standing.reason(),
                standing.candidates().stream().map(this::line).toList(),
                states.documentsOf(id).stream()
                        .map(document -> new SpeakerLine(document.value(), titleOf(document), ""))
                        .toList(),
                curations.about(id.value()).stream().map(Correction::of).toList());
    }

    private SpeakerLine line(SpeakerId id) {
        String name = states.find(id)
                .filter(SpeakerState.Standing.class::isInstance)
                .map(state -> ((SpeakerState.Standing) state).speaker().name())
                .orElse(id.value());
        return new SpeakerLine(id.value(), name, "");
    }

    private String titleOf(DocumentId document) {
        return documents
                .find(document)
                .map(found -> found.current()
                        .title()
                        .orElseGet(() ->
                                Previews.beginningOf(found.current().text().value())))
                .orElse(document.value());
    }
}
