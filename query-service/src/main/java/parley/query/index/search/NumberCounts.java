package parley.query.index.search;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.ArrayUtil;

/** Counts entries by the number that each has in a field, if it has one. Not thread-safe. */
final class NumberCounts {

    /** Numbers below this, as most codes and the first rows have, are places in an array. */
    private static final int SMALL = 1 << 15;

    private final CountedField field;
    private final LongIntHashMap large = new LongIntHashMap();
    private int[] small = new int[0];
    private long known;
    private NumericDocValues values = DocValues.emptyNumeric();

    NumberCounts(CountedField field) {
        this.field = field;
    }

    CountedField field() {
        return field;
    }

    void enter(LeafReader part) throws IOException {
        SortedNumericDocValues any = DocValues.getSortedNumeric(part, field.name());
        NumericDocValues one = DocValues.unwrapSingleton(any);
        if (one == null) {
            throw new IllegalStateException("entries with several numbers: field=" + field.name());
        }
        values = one;
    }

    /** @param entries of the part that was entered last, ascending */
    void count(int[] entries, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            if (values.advanceExact(entries[i])) {
                known++;
                add(values.longValue());
            }
        }
    }

    private void add(long number) {
        if (number >= 0 && number < SMALL) {
            small = ArrayUtil.grow(small, (int) number + 1);
            small[(int) number]++;
        } else {
            large.addTo(number, 1);
        }
    }

    Tally.Values<Long> values() {
        Most<Long> most = new Most<>(field.most());
        for (int number = 0; number < small.length; number++) {
            // Of equals the lesser came before.
            if (small[number] > most.least()) {
                most.offer((long) number, small[number]);
            }
        }
        for (LongIntCursor each : large) {
            if (each.value >= most.least()) {
                most.offer(each.key, each.value);
            }
        }
        return new Tally.Values<>(most.counts(), known);
    }
}
