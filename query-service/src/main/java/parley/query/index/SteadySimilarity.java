package parley.query.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 with fixed statistics: a score depends on the question and the statement, and on nothing else in the index.
 *
 * <p>So a cursor by score stays true while statements are added, replicas agree, and an index built anew gives the same
 * order as one grown over months. Nothing is lost by not counting how rare a word is, since all words must match; that the
 * commonest count little is said by the question ({@link CommonWords}). OpenSearch does the same sum: see
 * {@code opensearch.json} among the resources.
 */
final class SteadySimilarity extends BM25Similarity {

    /** Words in a typical statement. */
    private static final float TYPICAL_LENGTH = 25f;

    @Override
    protected float avgFieldLength(CollectionStatistics collection) {
        return TYPICAL_LENGTH;
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        return Explanation.match(1f, "every word weighs the same");
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        return Explanation.match((float) terms.length, "every word weighs the same");
    }
}
