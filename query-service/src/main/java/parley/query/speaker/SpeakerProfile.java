package parley.query.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.query.negotiation.NegotiationEntry;
import parley.speaker.SpeakerId;

/**
 * A speaker alone.
 *
 * @param speaker as lists show it; its fields are those of the profile
 * @param candidates who it may also be, if that is open
 * @param reason why that is open
 * @param joined the ids given up for this one, the first first
 * @param talks the talks in which it took part, by day
 * @param statements where its statements are
 */
public record SpeakerProfile(
        @JsonUnwrapped SpeakerView speaker,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Candidate> candidates,
        Optional<String> reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Joined> joined,
        List<NegotiationEntry> talks,
        URI statements) {

    /** A speaker that may be the same. */
    public record Candidate(SpeakerId id, String name) {}

    /**
     * An id that was given up for this one.
     *
     * @param reason why both are one
     * @param evidence what they have in common
     * @param at when that was recorded
     */
    public record Joined(SpeakerId id, String reason, List<String> evidence, Instant at) {

        public Joined {
            evidence = List.copyOf(evidence);
        }
    }

    public SpeakerProfile {
        joined = List.copyOf(joined);
        candidates = List.copyOf(candidates);
        talks = List.copyOf(talks);
    }
}
