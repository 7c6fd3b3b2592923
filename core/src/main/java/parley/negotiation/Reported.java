package parley.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.segment.SegmentKind;

/**
 * Decides which talks a document reports, and does not only mention in passing.
 *
 * <p>What counts is what the text tells of them: a place, a date, who took part; and whether headline or lead speak of
 * them.
 */
final class Reported {

    /** How many sentences headline and lead have. */
    static final int LEAD = 4;

    private Reported() {}

    static List<TalkGroup> among(List<TalkGroup> groups) {
        int last = groups.stream()
                .flatMap(group -> group.number.stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return groups.stream().filter(group -> isReported(group, last)).toList();
    }

    private static boolean isReported(TalkGroup group, int last) {
        boolean thought = group.mentions.stream()
                .allMatch(m ->
                        m.unreal() && m.progress() != Progress.PAST && m.date().isEmpty() && !isProminent(m));
        if (thought && group.number.isPresent()) {
            return false;
        }
        int told = told(group);
        if (group.number.isPresent()) {
            boolean ahead = group.mentions.stream().allMatch(m -> m.progress() == Progress.AHEAD || m.unreal());
            boolean set = group.mentions.stream()
                    .anyMatch(m -> !m.unreal()
                            && (m.date().isPresent() || m.place().isPresent() || m.isDefinite() || isProminent(m)));
            if (ahead && !set && group.mentions.size() < 2) {
                return false;
            }
            return told > 0 || group.number.get() == last;
        }
        if (group.kind == NegotiationKind.CALL) {
            return group.first(TalkMention::date).isPresent()
                    || group.first(m -> m.people().isEmpty()
                                            && m.parties().isEmpty()
                                            && !m.isWithCounterpart()
                                            && !m.isOfSides()
                                    ? Optional.empty()
                                    : Optional.of(m))
                            .isPresent();
        }
        if (group.kind == NegotiationKind.PROCESS) {
            return sides(group) || last == 0 || isTold(group);
        }
        if (group.mentions.stream()
                .allMatch(m -> m.isEarlier() && m.date().isEmpty() && m.place().isEmpty())) {
            return false;
        }
        if (group.mentions.stream().anyMatch(TalkMention::next)
                && group.mentions.stream()
                        .allMatch(m -> (m.next() || m.unreal())
                                && m.date().isEmpty()
                                && m.place().isEmpty())) {
            // the next meeting, of which nothing is told, is an intention
            return false;
        }
        // beside numbered rounds a meeting is one of its own only if people, form or place say so
        return last == 0 || (isOwn(group) || isHeldInLead(group)) && told > 0;
    }

    private static boolean isOwn(TalkGroup group) {
        return group.first(TalkMention::format).isPresent()
                || group.first(TalkMention::mode).isPresent()
                || group.mentions.stream()
                        .anyMatch(m -> m.people().size() > 1
                                || (m.next() || m.progress() != Progress.OPEN)
                                        && m.date().isPresent()
                                || !m.people().isEmpty() && !m.parties().isEmpty())
                || group.first(TalkMention::place).isPresent() && sides(group);
    }

    private static boolean sides(TalkGroup group) {
        return group.mentions.stream()
                .anyMatch(m -> m.parties().size() > 1 || m.people().size() > 1);
    }

    /** Whether the text calls the process by a name, or says how often its sides met. */
    private static boolean isTold(TalkGroup process) {
        return process.mentions.stream().anyMatch(m -> m.isNamed() || m.count() > 1);
    }

    /** How many things the text tells of talks. */
    private static int told(TalkGroup group) {
        boolean place = group.first(TalkMention::place).isPresent()
                || group.mentions.stream().anyMatch(TalkMention::isHere);
        boolean date = group.first(TalkMention::date).isPresent();
        boolean prominent = group.mentions.stream().anyMatch(Reported::isProminent);
        boolean counted = group.mentions.stream().anyMatch(m -> m.count() > 1);
        boolean form = group.first(TalkMention::format).isPresent()
                || group.first(TalkMention::mode).isPresent();
        return (place || form ? 1 : 0)
                + (date ? 1 : 0)
                + (sides(group) ? 1 : 0)
                + (prominent ? 1 : 0)
                + (counted ? 2 : 0);
    }

    /** Whether headline or lead tell of the talks as held. */
    static boolean isHeldInLead(TalkGroup group) {
        boolean told = group.kind == NegotiationKind.ROUND || group.kind == NegotiationKind.MEETING;
        return told
                && group.mentions.stream()
                        .anyMatch(m -> isProminent(m) && m.progress() != Progress.AHEAD && m.count() == 1);
    }

    static boolean isProminent(TalkMention mention) {
        return mention.line().kind() == SegmentKind.HEADLINE
                || mention.line().kind() == SegmentKind.SUBHEAD
                || mention.line().number() < LEAD;
    }
}
