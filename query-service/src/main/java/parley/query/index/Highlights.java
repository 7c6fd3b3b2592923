package parley.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.QueryBuilder;
import parley.text.TextSpan;

/**
 * Finds the words for which a text was found.
 *
 * <p>Reads the text once more with the analyzers of the index, so it is the same for every engine and knows what a match
 * really covers. Stateless and thread-safe.
 */
public final class Highlights {

    private Highlights() {}

    /** The spans of the text that match words or phrases of the search, in text order, without overlap. */
    public static List<TextSpan> of(SearchText search, String text) {
        List<TextSpan> spans = new ArrayList<>();
        if (!search.words().isEmpty()) {
            MemoryIndex words = index(text, Analyzers.stemmed());
            for (String word : search.words()) {
                spans.addAll(matches(words, word, Analyzers.stemmed(), false));
            }
        }
        if (!search.phrases().isEmpty()) {
            MemoryIndex words = index(text, Analyzers.exact());
            for (String phrase : search.phrases()) {
                spans.addAll(matches(words, phrase, Analyzers.exact(), true));
            }
        }
        return merge(spans);
    }

    private static MemoryIndex index(String text, Analyzer analyzer) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(StatementEntry.TEXT, text, analyzer);
        return index;
    }

    private static List<TextSpan> matches(MemoryIndex index, String wanted, Analyzer analyzer, boolean phrase) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        Query query = phrase
                ? builder.createPhraseQuery(StatementEntry.TEXT, wanted)
                : builder.createBooleanQuery(StatementEntry.TEXT, wanted);
        List<TextSpan> spans = new ArrayList<>();
        if (query == null) {
            return spans;
        }
        try {
            IndexSearcher searcher = index.createSearcher();
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            MatchesIterator each = matches == null ? null : matches.getMatches(StatementEntry.TEXT);
            while (each != null && each.next()) {
                spans.add(new TextSpan(each.startOffset(), each.endOffset()));
            }
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
    }

    private static List<TextSpan> merge(List<TextSpan> spans) {
        Collections.sort(spans);
        List<TextSpan> merged = new ArrayList<>();
        for (TextSpan span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                TextSpan before = merged.get(last);
                merged.set(last, new TextSpan(before.start(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
