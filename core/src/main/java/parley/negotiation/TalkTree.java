package parley.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which talks are a part of which, as far as one document tells.
 *
 * <p>A session told of beside a round is a part of it, a round a part of the process between the same sides. Where the
 * text says that a meeting is no part of a process, that is kept as what it is: a denial.
 */
final class TalkTree {

    private static final Set<String> DENIALS = Set.of("not", "no", "never", "outside", "separate", "nor");
    private static final int NEAR = 8;

    private TalkTree() {}

    static void build(List<TalkGroup> groups) {
        for (TalkGroup group : groups) {
            if (group.kind == NegotiationKind.MEETING
                    && group.first(TalkMention::format).isPresent()) {
                roundBeside(group, groups).ifPresent(round -> group.parent = round);
            }
            if (group.parent == null && group.kind != NegotiationKind.PROCESS && group.kind != NegotiationKind.CALL) {
                process(group, groups).ifPresent(process -> group.parent = process);
            }
        }
        for (TalkGroup process : groups) {
            if (process.kind == NegotiationKind.PROCESS) {
                process.mentions.stream()
                        .filter(TalkTree::isDenied)
                        .findFirst()
                        .ifPresent(m -> deny(process, groups, m));
            }
        }
    }

    /** The round told of last in the same paragraph. */
    private static Optional<TalkGroup> roundBeside(TalkGroup group, List<TalkGroup> groups) {
        int paragraph = group.mentions.get(0).line().paragraph();
        return groups.stream()
                .filter(other -> other.number.isPresent())
                .filter(other ->
                        other.mentions.stream().anyMatch(m -> m.line().paragraph() == paragraph && m.count() == 1))
                .reduce((first, second) -> second);
    }

    private static Optional<TalkGroup> process(TalkGroup group, List<TalkGroup> groups) {
        int line = group.mentions.get(0).line().number();
        return groups.stream()
                .filter(other -> other.kind == NegotiationKind.PROCESS && sharesSides(other, group))
                .min((a, b) -> Integer.compare(distance(a, line), distance(b, line)));
    }

    private static int distance(TalkGroup process, int line) {
        return process.mentions.stream()
                .mapToInt(m -> Math.abs(m.line().number() - line))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether all sides that the text names of the one are sides of the other; a meeting with somebody else is another matter. */
    private static boolean sharesSides(TalkGroup process, TalkGroup group) {
        Set<String> sides = process.sides();
        Set<String> met = group.sides();
        return sides.containsAll(met) || met.containsAll(sides);
    }

    /** {@code not to change the track of negotiations}, {@code no part of the process}. */
    private static boolean isDenied(TalkMention mention) {
        Line line = mention.line();
        for (int i = Math.max(0, mention.from() - NEAR); i < mention.from(); i++) {
            if (DENIALS.contains(line.at(i).lower()) && line.anyIn(i, mention.to(), "process")) {
                return true;
            }
        }
        return false;
    }

    /** The meeting that the document reports is what the denial is about. */
    private static void deny(TalkGroup process, List<TalkGroup> groups, TalkMention denial) {
        groups.stream()
                .filter(group -> group.kind == NegotiationKind.MEETING && group.parent == process)
                .findFirst()
                .ifPresent(group -> group.denial = denial);
    }
}
