package parley.negotiation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says which talks a mention may tell of: what both have in common, and what keeps them apart. Stateless. */
final class TalkFit {

    private TalkFit() {}

    static NegotiationKind kindOf(TalkMention mention) {
        return switch (mention.kind()) {
            case CALL -> NegotiationKind.CALL;
            case PROCESS -> NegotiationKind.PROCESS;
            case ROUND -> NegotiationKind.ROUND;
            default -> NegotiationKind.MEETING;
        };
    }

    static boolean fits(TalkGroup group, NegotiationKind kind) {
        if (kind == NegotiationKind.CALL || kind == NegotiationKind.PROCESS) {
            return group.kind == kind;
        }
        return group.kind == NegotiationKind.MEETING || group.kind == NegotiationKind.ROUND;
    }

    static boolean isSpecific(TalkMention mention) {
        return mention.people().size() > 1
                || mention.place().isPresent()
                || mention.format().isPresent()
                || mention.mode().isPresent()
                || mention.parties().size() > 1
                || mention.next() && mention.date().isPresent();
    }

    static boolean contradicts(TalkGroup group, TalkMention mention) {
        boolean place = differs(group, mention, m -> m.place().map(Places.Named::name));
        boolean date = differs(group, mention, m -> m.date().map(d -> d.expression()));
        boolean format = differs(group, mention, TalkMention::format);
        boolean ahead = mention.status() == Status.SCHEDULED
                && group.number.isEmpty()
                && group.mentions.stream().noneMatch(m -> m.status() == Status.SCHEDULED)
                && !(group.mentions.stream().allMatch(m -> m.progress() == Progress.OPEN)
                        && group.mentions.stream().anyMatch(m -> samePlace(m, mention)));
        boolean coming = mention.number().isEmpty()
                && mention.next()
                && mention.date().isPresent()
                && group.mentions.stream().anyMatch(m -> !m.next() && m.progress() != Progress.AHEAD);
        boolean over = mention.number().isEmpty()
                && (mention.progress() == Progress.PAST
                        || mention.isHeld()
                                && Reported.isProminent(mention)
                                && group.first(TalkMention::date).isEmpty())
                && group.number.isPresent()
                && group.isAhead();
        Set<String> people = group.people();
        boolean here = group.mentions.stream().anyMatch(m -> m.line() == mention.line()) && mention.isPossessed();
        boolean others = !here
                && mention.people().size() > 1
                && people.size() > 1
                && mention.people().stream()
                                .filter(p -> people.contains(p.name()))
                                .count()
                        < 2;
        Set<String> sides = group.sides();
        boolean strangers = !here
                && mention.parties().size() > 1
                && sides.size() > 1
                && mention.parties().stream().noneMatch(p -> sides.contains(p.name()));
        boolean earlier = group.mentions.stream().anyMatch(m -> m.isEarlier() != mention.isEarlier());
        return place
                || date
                || format
                || ahead
                || coming
                || over
                || others
                || strangers
                || earlier && group.number.isEmpty();
    }

    private static <T> boolean differs(TalkGroup group, TalkMention mention, Function<TalkMention, Optional<T>> field) {
        Optional<T> value = field.apply(mention);
        Set<T> has = new HashSet<>();
        group.mentions.forEach(m -> field.apply(m).ifPresent(has::add));
        return value.isPresent() && !has.isEmpty() && !has.contains(value.get());
    }

    static int shared(TalkGroup group, TalkMention mention) {
        Set<String> people = group.people();
        Set<String> sides = group.sides();
        boolean here = group.mentions.stream().anyMatch(m -> m.line() == mention.line()) && mention.isPossessed();
        int score = here
                ? 3
                : (int) mention.people().stream()
                        .filter(p -> people.contains(p.name()))
                        .count();
        score += mention.parties().stream().anyMatch(p -> sides.contains(p.name())) ? 1 : 0;
        for (TalkMention other : group.mentions) {
            boolean place = samePlace(other, mention);
            boolean form = mention.format().isPresent() && other.format().equals(mention.format())
                    || mention.mode().isPresent() && other.mode().equals(mention.mode());
            if (place || form) {
                return score + 2;
            }
        }
        return score;
    }

    private static boolean samePlace(TalkMention one, TalkMention other) {
        return one.place().isPresent()
                && one.place().map(Places.Named::name).equals(other.place().map(Places.Named::name));
    }
}
