package parley.resolution;

import java.util.List;
import java.util.Optional;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.resolution.Resolution.Unresolved;
import parley.speaker.Speaker;
import parley.text.TextSpan;

/**
 * Whom a source means, while the document is still being read: what is known of a member may yet grow.
 *
 * @param member the one meant, if it is one of the document's
 * @param known the one meant, if only the caller's roster knows it
 * @param candidates names between which the text leaves it open
 * @param reason why
 * @param evidence the words that tell
 */
record Choice(
        Optional<Member> member,
        Optional<Speaker> known,
        List<String> candidates,
        String reason,
        List<TextSpan> evidence) {

    static Choice of(Member member, String reason, List<TextSpan> evidence) {
        return new Choice(Optional.of(member), Optional.empty(), List.of(), reason, evidence);
    }

    static Choice known(Speaker speaker, String reason, TextSpan source) {
        return new Choice(Optional.empty(), Optional.of(speaker), List.of(), reason, List.of(source));
    }

    static Choice among(List<String> candidates, String reason, TextSpan source) {
        List<String> sorted = candidates.stream().sorted().distinct().toList();
        return new Choice(Optional.empty(), Optional.empty(), sorted, reason, List.of(source));
    }

    static Choice open(String reason, List<TextSpan> evidence) {
        return new Choice(Optional.empty(), Optional.empty(), List.of(), reason, evidence);
    }

    /** The name of the one meant, as far as it is known now. */
    Optional<String> name() {
        return known.map(Speaker::name).or(() -> member.map(m -> m.name));
    }

    /** What is recorded in the end. */
    Resolution resolution(SpeakerRecords records) {
        Optional<Speaker> speaker = known.or(() -> member.map(records::of));
        if (speaker.isPresent()) {
            return new Resolved(speaker.get(), reason, evidence);
        }
        return candidates.isEmpty() ? new Unresolved(reason, evidence) : new Ambiguous(candidates, reason, evidence);
    }
}
