package parley.query.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 with fixed statistics: a score depends on the question and the statement, and on nothing else in the index.
 *
 * <p>So a cursor by score stays true while statements are added, replicas agree, and an index built anew gives the same
 * order as one grown over months. Nothing is lost by not counting how rare a word is, since all words must match; only
 * the commonest English words are made to count little.
 */
final class SteadySimilarity extends BM25Similarity {

    /** Words in a typical statement. */
    private static final float TYPICAL_LENGTH = 25f;

    private static final float COMMON_WORD = 0.1f;

    @Override
    protected float avgFieldLength(CollectionStatistics collection) {
        return TYPICAL_LENGTH;
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        boolean common = org.apache.lucene.analysis.en.EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(
                term.term().utf8ToString());
        return Explanation.match(common ? COMMON_WORD : 1f, "fixed weight of the word");
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        float sum = 0;
        for (TermStatistics term : terms) {
            sum += idfExplain(collection, term).getValue().floatValue();
        }
        return Explanation.match(sum, "fixed weights of the words");
    }
}
