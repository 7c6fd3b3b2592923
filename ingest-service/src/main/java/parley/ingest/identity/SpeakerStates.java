package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import parley.speaker.SpeakerId;

/** Reads speakers from the record. */
@ApplicationScoped
@Transactional
public class SpeakerStates {

    private final SpeakerRepository speakers;

    SpeakerStates(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** What the record has under an id; empty if it never had anything. */
    public Optional<SpeakerState> find(SpeakerId id) {
        return speakers.findByIdOptional(id.value()).map(SpeakerStates::state);
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
