package parley.query.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.query.meaning.Meaning;
import parley.query.wording.Fingerprints;
import parley.query.wording.Wording;

/**
 * The words of a statement with what decides whether others report the same.
 *
 * @param statement its id
 * @param days on which it may have been said or, failing that, published; empty if neither is known
 * @param meaning of the words, if the service tells it
 */
public record WordingRow(
        String statement,
        String document,
        Optional<String> speaker,
        Optional<Days> days,
        String words,
        Optional<Meaning> meaning) {

    /** Some days, both ends included. */
    public record Days(LocalDate first, LocalDate last) {

        /** Days as few as these, counted behind the first, tell one occasion from another. */
        static final int FEW = 3;

        /** Whether no more than so many days lie between these and others. */
        public boolean isNear(Days other, int slack) {
            return !first.isAfter(other.last.plusDays(slack)) && !other.first.isAfter(last.plusDays(slack));
        }

        /** Whether they tell one occasion from another. */
        public boolean areFew() {
            return !last.isAfter(first.plusDays(FEW));
        }
    }

    /** Whether its days tell one occasion from another; of all others the dates are vague. */
    public boolean isWellDated() {
        return days.filter(Days::areFew).isPresent();
    }

    /** Statements that may report the same in the same words have one in common; empty where the speaker is unknown. */
    Set<Integer> keys() {
        return speaker.map(id -> Fingerprints.of(Wording.of(words), id)).orElse(Set.of());
    }

    /** Statements that may report the same in other words likely have one in common; empty where the speaker is unknown. */
    Set<Integer> meaningKeys() {
        Set<Integer> keys = new TreeSet<>();
        speaker.ifPresent(id -> meaning.ifPresent(m -> {
            int[] codes = m.codes();
            for (int i = 0; i < codes.length; i++) {
                keys.add((id + "/" + i + "/" + codes[i]).hashCode());
            }
        }));
        return keys;
    }

    /** The same row with the meaning of its words. */
    public WordingRow meaning(Meaning told) {
        return new WordingRow(statement, document, speaker, days, words, Optional.of(told));
    }
}
