package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.speaker.SpeakerId;

/** Reads speakers from the record. */
@ApplicationScoped
@Transactional
public class SpeakerStates {

    private final SpeakerRepository speakers;
    private final MentionRepository mentions;

    SpeakerStates(SpeakerRepository speakers, MentionRepository mentions) {
        this.speakers = speakers;
        this.mentions = mentions;
    }

    /** What the record has under an id; empty if it never had anything. */
    public Optional<SpeakerState> find(SpeakerId id) {
        return speakers.findByIdOptional(id.value()).map(SpeakerStates::state);
    }

    /** Standing speakers whose name holds some letters, by their names. */
    public List<SpeakerState.Standing> withNameLike(String letters, int limit) {
        return standing(speakers.withNameLike(letters, limit));
    }

    /** Standing speakers of whom it is open whether they are others, by their names. */
    public List<SpeakerState.Standing> leftOpen(int limit) {
        return standing(speakers.leftOpen(limit));
    }

    /** The documents that speak of a standing speaker under its own id. */
    public List<DocumentId> documentsOf(SpeakerId id) {
        return mentions.ofSpeaker(id.value()).stream()
                .map(row -> new DocumentId(row.documentId))
                .distinct()
                .toList();
    }

    private static List<SpeakerState.Standing> standing(List<SpeakerRow> rows) {
        return rows.stream()
                .map(SpeakerStates::state)
                .filter(SpeakerState.Standing.class::isInstance)
                .map(SpeakerState.Standing.class::cast)
                .toList();
    }

    private static SpeakerState state(SpeakerRow row) {
        if (row.joinedTo != null) {
            return new SpeakerState.Joined(new SpeakerId(row.joinedTo));
        }
        Ground ground = row.ground();
        return row.body()
                .<SpeakerState>map(speaker -> new SpeakerState.Standing(speaker, ground.candidates(), ground.reason()))
                .orElseGet(SpeakerState.Withdrawn::new);
    }
}
