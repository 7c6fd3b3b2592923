package parley.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.negotiation.TalkMention.Kind;
import parley.segment.SegmentKind;

/**
 * Puts together the mentions of one document that tell of the same talks.
 *
 * <p>A number tells rounds apart; people tell calls and meetings apart; what has neither goes with the talks that the
 * document tells of most.
 */
final class TalkLinker {

    private static final int MOST_COUNTED = 6;

    private final List<TalkGroup> groups = new ArrayList<>();

    static List<TalkGroup> link(List<TalkMention> mentions) {
        TalkLinker linker = new TalkLinker();
        mentions.stream().filter(m -> m.number().isPresent()).forEach(linker::addNumbered);
        mentions.stream().filter(m -> m.count() > 1 && m.number().isEmpty()).forEach(linker::addCounted);
        for (TalkMention mention : mentions) {
            if (mention.number().isEmpty() && mention.count() == 1) {
                linker.addOther(mention);
            }
        }
        return linker.groups;
    }

    private void addNumbered(TalkMention mention) {
        TalkGroup group = groups.stream()
                .filter(g -> g.number.equals(mention.number()))
                .findFirst()
                .orElseGet(() -> open(NegotiationKind.ROUND, mention.number()));
        group.mentions.add(mention);
    }

    /** "Three rounds" are the first, the second and the third. */
    private void addCounted(TalkMention mention) {
        if (mention.kind() != Kind.ROUND
                || mention.count() > MOST_COUNTED
                || mention.place().isEmpty()) {
            return;
        }
        for (int number = 1; number <= mention.count(); number++) {
            Optional<Integer> n = Optional.of(number);
            TalkGroup group = groups.stream()
                    .filter(g -> g.number.equals(n))
                    .findFirst()
                    .orElseGet(() -> open(NegotiationKind.ROUND, n));
            group.mentions.add(mention);
        }
    }

    private void addOther(TalkMention mention) {
        if (mention.kind() == Kind.CALL) {
            withPeople(NegotiationKind.CALL, mention);
        } else if (mention.people().size() > 1 && mention.kind() == Kind.MEETING) {
            withPeople(NegotiationKind.MEETING, mention);
        } else {
            main(mention);
        }
    }

    private void withPeople(NegotiationKind kind, TalkMention mention) {
        Set<String> names = names(mention);
        TalkGroup group = groups.stream()
                .filter(g -> g.kind == kind && g.number.isEmpty() && shares(g, names))
                .findFirst()
                .orElseGet(() -> open(kind, Optional.empty()));
        group.mentions.add(mention);
    }

    private static boolean shares(TalkGroup group, Set<String> names) {
        Set<String> has = new HashSet<>();
        group.mentions.forEach(m -> has.addAll(names(m)));
        return has.containsAll(names) || names.containsAll(has) && !has.isEmpty();
    }

    private static Set<String> names(TalkMention mention) {
        Set<String> names = new LinkedHashSet<>();
        mention.people().forEach(p -> names.add(p.name()));
        return names;
    }

    private void main(TalkMention mention) {
        boolean rounds = groups.stream().anyMatch(g -> g.number.isPresent());
        if (rounds) {
            return;
        }
        TalkGroup group = groups.stream()
                .filter(g -> g.kind == NegotiationKind.MEETING && g.number.isEmpty())
                .findFirst()
                .orElseGet(() -> open(NegotiationKind.MEETING, Optional.empty()));
        group.mentions.add(mention);
    }

    private TalkGroup open(NegotiationKind kind, Optional<Integer> number) {
        TalkGroup group = new TalkGroup(kind, number);
        groups.add(group);
        return group;
    }

    static boolean inHeading(TalkMention mention) {
        return mention.line().kind() == SegmentKind.HEADLINE || mention.line().kind() == SegmentKind.SUBHEAD;
    }
}
