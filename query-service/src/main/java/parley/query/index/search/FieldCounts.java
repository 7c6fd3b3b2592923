package parley.query.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what is found by the values of some fields. Not thread-safe.
 *
 * <p>What is found is put by and counted some thousand entries at a time, field by field: so each loop is short, and what it
 * counts stays near the processor.
 */
final class FieldCounts extends SimpleCollector {

    private static final int AT_ONCE = 4_096;

    private final List<NumberCounts> numbers = new ArrayList<>();
    private final List<WordCounts> words = new ArrayList<>();
    private final int[] found = new int[AT_ONCE];
    private int size;

    FieldCounts(List<CountedField> fields) {
        for (CountedField field : fields) {
            if (field.hasWords()) {
                words.add(new WordCounts(field));
            } else {
                numbers.add(new NumberCounts(field));
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        for (NumberCounts counts : numbers) {
            counts.enter(part.reader());
        }
        for (WordCounts counts : words) {
            counts.enter(part.reader());
        }
    }

    @Override
    public void collect(int entry) throws IOException {
        found[size++] = entry;
        if (size == AT_ONCE) {
            count();
        }
    }

    private void count() throws IOException {
        for (NumberCounts counts : numbers) {
            counts.count(found, size);
        }
        for (WordCounts counts : words) {
            counts.count(found, size);
        }
        size = 0;
    }

    @Override
    public void finish() throws IOException {
        count();
        for (WordCounts counts : words) {
            counts.leave();
        }
    }

    /** What was counted of so many entries, of which these are the first. */
    Tally tally(long all, List<Hit> first) {
        Map<String, Tally.Values<Long>> ofNumbers = new HashMap<>();
        numbers.forEach(counts -> ofNumbers.put(counts.field().name(), counts.values()));
        Map<String, Tally.Values<String>> ofWords = new HashMap<>();
        words.forEach(counts -> ofWords.put(counts.field().name(), counts.values()));
        return new Tally(all, first, ofNumbers, ofWords);
    }
}
