package parley.query.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.util.common.SearchException;
import parley.query.index.StatementEntry;
import parley.query.meaning.Nearness;

/**
 * Asks Lucene itself, with conditions in the words of the library: where many entries are found, what the library makes of each to
 * count it takes longer than finding it.
 *
 * <p>Sees the index as it was when this was opened.
 */
public final class LuceneSearch implements EntrySearch {

    private static final QueryCachingPolicy KEPT = new FilterCaching();

    private final SearchScope<StatementEntry> scope;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    /** @param weighs how words are weighed that match */
    public LuceneSearch(SearchScope<StatementEntry> scope, Similarity weighs) {
        this.scope = scope;
        this.reader = scope.extension(LuceneExtension.get()).openIndexReader();
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(weighs);
        searcher.setQueryCachingPolicy(KEPT);
    }

    @Override
    public SearchScope<StatementEntry> scope() {
        return scope;
    }

    @Override
    public List<Hit> hits(SearchPredicate where, Order order, int from, int most) {
        try {
            ScoreDoc[] found = searcher.search(query(where), from + most, sort(order)).scoreDocs;
            return hits(Arrays.asList(found).subList(Math.min(from, found.length), found.length), order);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Tally tally(SearchPredicate where, Order order, int first, List<CountedField> fields) {
        try {
            Query query = query(where);
            if (first == 0 && fields.isEmpty()) {
                // Which Lucene often knows without looking at entries.
                return new Tally(searcher.count(query), List.of(), Map.of(), Map.of());
            }
            OnOneThread<FieldCounts> counting = new OnOneThread<>(() -> new FieldCounts(fields));
            if (first == 0) {
                Object[] found = search(query, new TotalHitCountCollectorManager(), counting);
                return ((FieldCounts) found[1]).tally((int) found[0], List.of());
            }
            Object[] found =
                    search(query, new TopFieldCollectorManager(sort(order), first, null, Integer.MAX_VALUE), counting);
            TopFieldDocs top = (TopFieldDocs) found[0];
            return ((FieldCounts) found[1]).tally(top.totalHits.value, hits(Arrays.asList(top.scoreDocs), order));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Long> nearest(SearchPredicate where, Nearness asked, int most) {
        try {
            NearestEntries nearest =
                    searcher.search(query(where), new OnOneThread<>(() -> new NearestEntries(asked, most)));
            List<Long> recorded = new ArrayList<>();
            for (ScoreDoc entry : nearest.found()) {
                recorded.add(value(StatementEntry.RECORDED, part(entry), entry).orElseThrow());
            }
            return recorded;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Object[] search(Query query, CollectorManager<?, ?>... managers) throws IOException {
        return searcher.search(query, new MultiCollectorManager(managers));
    }

    private static Query query(SearchPredicate where) {
        return LuceneMigrationUtils.toLuceneQuery(where);
    }

    private Sort sort(Order order) {
        return LuceneMigrationUtils.toLuceneSort(order.in(scope));
    }

    private List<Hit> hits(List<ScoreDoc> found, Order order) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc entry : found) {
            LeafReaderContext part = part(entry);
            float score = order == Order.RELEVANCE ? (float) ((FieldDoc) entry).fields[0] : 0;
            OptionalLong day = order.isByDay() ? value(StatementEntry.DAY, part, entry) : OptionalLong.empty();
            hits.add(new Hit(
                    value(StatementEntry.RECORDED, part, entry).orElseThrow(),
                    score,
                    day.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) day.getAsLong())));
        }
        return hits;
    }

    private LeafReaderContext part(ScoreDoc entry) {
        return reader.leaves().get(ReaderUtil.subIndex(entry.doc, reader.leaves()));
    }

    private static OptionalLong value(String field, LeafReaderContext part, ScoreDoc entry) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(part.reader(), field);
        return values.advanceExact(entry.doc - part.docBase)
                ? OptionalLong.of(values.nextValue())
                : OptionalLong.empty();
    }

    /** As the library would say it. */
    private static SearchException unreadable(IOException e) {
        return new SearchException("the index cannot be read", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
