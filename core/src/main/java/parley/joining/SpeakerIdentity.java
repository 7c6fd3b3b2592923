package parley.joining;

import java.util.List;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** For whom an id of documents stands in the record. */
public sealed interface SpeakerIdentity {

    /**
     * For a speaker of its own.
     *
     * @param speaker what all documents, roster and curators together say
     * @param candidates speakers of whom it may be one; empty where nothing is open; sorted
     * @param reason why it was not taken for one of the candidates; empty where there are none
     */
    record Standing(Speaker speaker, List<SpeakerId> candidates, String reason) implements SpeakerIdentity {

        public Standing {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * For another speaker of the record.
     *
     * @param to who stands in the record for both
     * @param reason why
     * @param evidence what both have in common: names, offices, countries
     */
    record Joined(SpeakerId to, String reason, List<String> evidence) implements SpeakerIdentity {

        public Joined {
            evidence = List.copyOf(evidence);
        }
    }
}
