package parley.query.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import parley.query.index.StatementEntry;
import parley.query.meaning.Nearness;

/** Of all entries that it is shown, keeps those that are nearest in meaning by their codes. Used by one thread, once. */
final class NearestEntries extends SimpleCollector {

    private final Nearness asked;
    private final HitQueue nearest;
    private NumericDocValues first = DocValues.emptyNumeric();
    private NumericDocValues last = DocValues.emptyNumeric();
    private int base;

    /** @param most how many to keep */
    NearestEntries(Nearness asked, int most) {
        this.asked = asked;
        // Full from the beginning, of what is farther away than anything.
        this.nearest = new HitQueue(most, true);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        base = part.docBase;
        first = values(part, StatementEntry.MEANING_FIRST);
        last = values(part, StatementEntry.MEANING_LAST);
    }

    private static NumericDocValues values(LeafReaderContext part, String field) throws IOException {
        return DocValues.unwrapSingleton(DocValues.getSortedNumeric(part.reader(), field));
    }

    @Override
    public void collect(int entry) throws IOException {
        if (first.advanceExact(entry) && last.advanceExact(entry)) {
            float near = asked.of(first.longValue(), last.longValue());
            ScoreDoc farthest = nearest.top();
            if (near > farthest.score) {
                farthest.score = near;
                farthest.doc = base + entry;
                nearest.updateTop();
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** What was kept, the nearest first. */
    List<ScoreDoc> found() {
        ScoreDoc[] found = new ScoreDoc[nearest.size()];
        for (int i = found.length - 1; i >= 0; i--) {
            found[i] = nearest.pop();
        }
        return Arrays.stream(found)
                .filter(entry -> entry.score > Float.NEGATIVE_INFINITY)
                .toList();
    }
}
