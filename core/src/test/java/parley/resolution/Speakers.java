package parley.resolution;

import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.RuleAttributionFinder;
import parley.resolution.Resolution.Resolved;
import parley.segment.SegmentedText;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** Who speaks in a text of a test, attribution by attribution, as found by rules. */
final class Speakers {

    private Speakers() {}

    static List<Resolution> resolve(String text, Roster roster) {
        return resolve(text, roster, Optional.empty());
    }

    static List<Resolution> resolve(String text, Roster roster, Optional<PartialDate> date) {
        OriginalText original = OriginalText.of(text);
        SegmentedText document = SegmentedText.of(original);
        List<Attribution> attributions = new RuleAttributionFinder().find(document);
        return SpeakerResolver.resolve(document, attributions, roster, date);
    }

    /** Names of the speakers, and of what is none the class. */
    static List<String> names(String text) {
        return resolve(text, Roster.empty()).stream()
                .map(r -> r instanceof Resolved resolved
                        ? resolved.speaker().name()
                        : r.getClass().getSimpleName())
                .toList();
    }

    /** The speaker of the first attribution, who must be resolved. */
    static Speaker only(String text) {
        return ((Resolved) resolve(text, Roster.empty()).get(0)).speaker();
    }
}
