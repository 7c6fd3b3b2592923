package parley.query.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import parley.query.index.search.CountedField;
import parley.query.index.search.Tally;
import parley.query.platform.Folding;

/** Groups in what the index counts. */
final class Groups {

    private Groups() {}

    /** By which field of the index groups are counted. */
    static CountedField field(Grouping by) {
        return by.isOfNumbers()
                ? CountedField.ofNumbers(by.field(), by.counted())
                : CountedField.ofWords(by.field(), by.written(), by.counted());
    }

    /** Reads the counts off what was counted. */
    static Counts of(Tally tally, Grouping by) {
        if (!by.isOfNumbers()) {
            Tally.Values<String> found = tally.words().get(by.field());
            return Counts.of(
                    by, by.isNamed() ? bySpelling(found.counts()) : found.counts(), tally.count() - found.known());
        }
        Tally.Values<Long> found = tally.numbers().get(by.field());
        long unknown = tally.count() - found.known();
        if (by.word().isEmpty()) {
            return Counts.of(by, found.counts(), unknown);
        }
        Map<String, Long> words = new HashMap<>();
        found.counts().forEach((code, count) -> words.put(by.word().get().apply(code), count));
        return Counts.of(by, words, unknown);
    }

    /** Names that no filter tells apart are one group, which has the most frequent of them, of equals the lesser. */
    private static Map<String, Long> bySpelling(Map<String, Long> found) {
        Map<String, Map.Entry<String, Long>> merged = new HashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(name -> merged.merge(
                        Folding.fold(name.getKey()),
                        name,
                        (first, other) -> Map.entry(first.getKey(), first.getValue() + other.getValue())));
        return merged.values().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
