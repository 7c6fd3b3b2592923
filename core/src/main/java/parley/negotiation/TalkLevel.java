package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.lexicon.Countries;
import parley.selector.PassageFactory;
import parley.text.TextSpan;

/**
 * Tells from the parties between whom talks are held, after PA-X: states, a government and those who fight or oppose it, or
 * the people of a place. Where the text leaves that open nothing is told. Stateless.
 */
final class TalkLevel {

    /** How far behind talks the words may stand that tell what they are about. */
    private static final int FAR = 16;
    /** How many words may stand between a conflict and the state in which it is. */
    private static final int NEAR = 5;

    private TalkLevel() {}

    /** The level of talks between parties, with the words that name them. */
    static Optional<Claim<Level>> of(TalkGroup group, List<Participation> participations, PassageFactory passages) {
        List<Participation> parties = participations.stream()
                .filter(p -> p.role() == ParticipationRole.PARTY)
                .toList();
        if (parties.size() < 2) {
            return Optional.empty();
        }
        Optional<Level> level = level(group, parties);
        if (level.equals(Optional.of(Level.INTERSTATE))) {
            Optional<TextSpan> strife = strifeElsewhere(group, parties);
            if (strife.isPresent()) {
                return strife.map(
                        words -> new Claim<>(Level.INTERSTATE_ABOUT_INTRASTATE, List.of(passages.passage(words))));
            }
        }
        return level.map(word -> new Claim<>(
                word,
                parties.stream().flatMap(p -> p.evidence().stream()).distinct().toList()));
    }

    private static Optional<Level> level(TalkGroup group, List<Participation> parties) {
        List<Participation> others = new ArrayList<>(parties);
        others.removeIf(p -> names(p, "movement"));
        if (parties.stream().allMatch(p -> Countries.named(p.name()).isPresent())) {
            return Optional.of(Level.INTERSTATE);
        }
        if (parties.stream().allMatch(p -> names(p, "local"))) {
            return Optional.of(Level.LOCAL);
        }
        boolean against = others.size() == 1 && others.size() < parties.size();
        return against && governs(group, others.get(0).name()) ? Optional.of(Level.INTRASTATE) : Optional.empty();
    }

    /** {@code talks between … on the civil war in} a state that is none of the parties. */
    private static Optional<TextSpan> strifeElsewhere(TalkGroup group, List<Participation> parties) {
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = mention.to(); i < Math.min(line.size(), mention.to() + FAR); i++) {
                boolean strife = line.in(i, "strife") && line.in(i - 1, "within") || line.in(i, "rebellion");
                for (int k = Math.max(mention.to(), i - NEAR); strife && k < Math.min(line.size(), i + NEAR); k++) {
                    Optional<String> state = line.at(k).capital()
                            ? Parties.country(line.at(k).printed()).map(Countries.Country::name)
                            : Optional.empty();
                    if (state.isPresent()
                            && parties.stream().noneMatch(party -> party.name().equals(state.get()))) {
                        return Optional.of(line.span(Math.min(i, k), Math.max(i, k) + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word of a party's name is in a group of the list. */
    private static boolean names(Participation party, String group) {
        for (String word : party.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (TalkWords.in(group, word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code the government of Karelund}, {@code Karelund's government}: it is there as the government of its country. */
    private static boolean governs(TalkGroup group, String name) {
        return group.mentions.stream()
                .flatMap(m -> m.parties().stream())
                .filter(party -> party.name().equals(name))
                .anyMatch(party -> party.line().anyIn(party.from() - 4, party.to() + 3, "government"));
    }
}
