package parley.query.index.search;

import java.util.List;
import java.util.Map;

/**
 * What was counted.
 *
 * @param count how many entries meet the condition
 * @param first the first of them
 * @param numbers by the name of each counted field of numbers
 * @param words by the name of each counted field of words
 */
public record Tally(long count, List<Hit> first, Map<String, Values<Long>> numbers, Map<String, Values<String>> words) {

    /**
     * Values of a field.
     *
     * @param counts how many entries have each
     * @param known how many entries have any
     */
    public record Values<V>(Map<V, Long> counts, long known) {

        public Values {
            counts = Map.copyOf(counts);
        }
    }

    public Tally {
        first = List.copyOf(first);
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }
}
