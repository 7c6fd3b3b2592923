package parley.ingest.identity;

import java.util.List;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** What the record has under an id of a speaker. */
public sealed interface SpeakerState {

    /**
     * A speaker.
     *
     * @param candidates of whom it may be one, if that is open
     * @param reason why that is open
     */
    record Standing(Speaker speaker, List<SpeakerId> candidates, String reason) implements SpeakerState {}

    /** Another id, which stands for this one. */
    record Joined(SpeakerId to) implements SpeakerState {}

    /** Nothing any more. */
    record Withdrawn() implements SpeakerState {}
}
