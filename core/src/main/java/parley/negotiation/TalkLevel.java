package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.lexicon.Countries;

/**
 * Tells from the parties between whom talks are held, after PA-X: states, a government and those who fight or oppose it, or
 * the people of a place. Where the text leaves that open nothing is told. Stateless.
 */
final class TalkLevel {

    private TalkLevel() {}

    /** The level of talks between parties, with the words that name them. */
    static Optional<Claim<Level>> of(TalkGroup group, List<Participation> participations) {
        List<Participation> parties = participations.stream()
                .filter(p -> p.role() == ParticipationRole.PARTY)
                .toList();
        if (parties.size() < 2) {
            return Optional.empty();
        }
        return level(group, parties)
                .map(level -> new Claim<>(
                        level,
                        parties.stream()
                                .flatMap(p -> p.evidence().stream())
                                .distinct()
                                .toList()));
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
