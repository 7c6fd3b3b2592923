package parley.query.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The index of the service, asked by nothing but the library that wrote it: what a search costs at the very least. */
public final class BareIndex implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> numbers;

    /**
     * Opens the index as it is now.
     *
     * @param folder where the service keeps its index
     * @param fields by which is counted, all of numbers
     */
    public BareIndex(Path folder, List<String> fields) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(segments(folder)));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new SteadySimilarity());
        numbers = List.copyOf(fields);
    }

    private static Path segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(StatementEntry.INDEX))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    /** How many entries there are. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * The best page of statements with this word, of one kind, said on a day or later, with their number and the counts by all
     * fields.
     *
     * @return how many there are
     */
    public long search(String word, String kind, LocalDate from, int perPage, int groups) throws IOException {
        QueryBuilder stemmed = new QueryBuilder(Analyzers.stemmed());
        QueryBuilder exact = new QueryBuilder(Analyzers.exact());
        Query words = new BooleanQuery.Builder()
                .add(stemmed.createBooleanQuery(StatementEntry.TEXT, word, Occur.MUST), Occur.SHOULD)
                .add(
                        new BoostQuery(exact.createBooleanQuery(StatementEntry.TEXT_EXACT, word, Occur.MUST), 0.5f),
                        Occur.SHOULD)
                .build();
        Query query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term("kind", kind)), Occur.FILTER)
                .add(LongPoint.newRangeQuery("said_from", from.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .build();
        Object[] found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(perPage + 1, null, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        long count = ((TopDocs) found[0]).totalHits.value;
        for (String field : numbers) {
            FacetResult counted =
                    new LongValueFacetCounts(field, (FacetsCollector) found[1]).getTopChildren(groups, field);
            if ((counted == null ? 0 : counted.labelValues.length) == 0 && count > 0) {
                throw new IllegalStateException("nothing counted by " + field);
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
