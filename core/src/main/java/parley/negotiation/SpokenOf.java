package parley.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes one process of talks that a text speaks of without telling of any that were or will be held: {@code their
 * negotiators know the paper}, {@code after six rounds}.
 *
 * <p>Only where the text makes two sides plain; a word or two about negotiating tells of no talks. Stateless.
 */
final class SpokenOf {

    /** How often at least a text has to speak of talks. */
    private static final int LEAST = 2;

    private SpokenOf() {}

    /** The process, alone; nothing where the text tells too little. */
    static List<TalkGroup> process(Story story, List<TalkMention> mentions) {
        List<TalkMention> all = new ArrayList<>(story.asides());
        mentions.stream()
                .filter(m -> m.isNoun() && m.kind() != TalkMention.Kind.CALL)
                .forEach(all::add);
        List<String> sides = story.parties().likeliest();
        boolean plain = sides.size() > 1 && sides.stream().allMatch(story.parties()::isLikely);
        if (all.size() < LEAST || !plain) {
            return List.of();
        }
        all.sort(Comparator.comparing(mention -> mention.span().start()));
        TalkGroup process = new TalkGroup(NegotiationKind.PROCESS, Optional.empty());
        // the day and place of one remark are not those of all
        all.forEach(m -> process.add(m.with(Optional.empty(), Optional.empty()).with(List.<People.Named>of())));
        return List.of(process);
    }
}
