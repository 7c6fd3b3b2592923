package parley.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
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
        List<Clause> wanted = search.wanted();
        if (wanted.isEmpty()) {
            return List.of();
        }
        IndexSearcher words = index(text).createSearcher();
        return merge(wanted.stream()
                .flatMap(leaf -> matches(words, leaf).stream())
                .sorted()
                .toList());
    }

    private static MemoryIndex index(String text) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(StatementEntry.TEXT, text, Analyzers.stemmed());
        index.addField(StatementEntry.TEXT_EXACT, text, Analyzers.exact());
        return index;
    }

    private static List<TextSpan> matches(IndexSearcher searcher, Clause leaf) {
        List<TextSpan> spans = new ArrayList<>();
        try {
            Query query = searcher.rewrite(WordQueries.of(leaf));
            Matches matches = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            for (String field :
                    matches == null ? List.<String>of() : List.of(StatementEntry.TEXT, StatementEntry.TEXT_EXACT)) {
                MatchesIterator each = matches.getMatches(field);
                while (each != null && each.next()) {
                    spans.add(new TextSpan(each.startOffset(), each.endOffset()));
                }
            }
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
    }

    private static List<TextSpan> merge(List<TextSpan> spans) {
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
