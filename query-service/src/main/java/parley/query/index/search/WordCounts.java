package parley.query.index.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts entries by the words that each has in a field. Not thread-safe. */
final class WordCounts {

    private final CountedField field;
    private final Map<String, Integer> all = new HashMap<>();
    private long known;
    private SortedSetDocValues words = DocValues.emptySortedSet();
    /** By the number of a word in the part that was entered last. */
    private int[] counts = new int[0];

    WordCounts(CountedField field) {
        this.field = field;
    }

    CountedField field() {
        return field;
    }

    void enter(LeafReader part) throws IOException {
        words = DocValues.getSortedSet(part, field.name());
        counts = new int[Math.toIntExact(words.getValueCount())];
    }

    /** @param entries of the part that was entered last, ascending */
    void count(int[] entries, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            if (words.advanceExact(entries[i])) {
                known++;
                for (int left = words.docValueCount(); left > 0; left--) {
                    counts[(int) words.nextOrd()]++;
                }
            }
        }
    }

    void leave() throws IOException {
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] > 0) {
                all.merge(words.lookupOrd(word).utf8ToString(), counts[word], Integer::sum);
            }
        }
    }

    Tally.Values<String> values() {
        Most<String> most = new Most<>(field.most());
        all.forEach(most::offer);
        return new Tally.Values<>(most.counts(), known);
    }
}
