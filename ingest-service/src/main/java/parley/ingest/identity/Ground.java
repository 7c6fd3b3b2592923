package parley.ingest.identity;

import java.util.List;
import parley.speaker.SpeakerId;

/**
 * On what the identity of a speaker rests.
 *
 * @param reason why it is joined to another, or why it is not; empty if there is no question
 * @param evidence what it has in common with the one it is joined to
 * @param candidates of whom it may be one, if that is open
 */
record Ground(String reason, List<String> evidence, List<SpeakerId> candidates) {

    static final Ground NONE = new Ground("", List.of(), List.of());

    Ground {
        evidence = List.copyOf(evidence);
        candidates = List.copyOf(candidates);
    }
}
