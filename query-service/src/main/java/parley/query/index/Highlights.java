package parley.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import parley.text.TextSpan;

/**
 * Finds the words for which texts were found.
 *
 * <p>Reads a text once more with the analyzers of the index, so it is the same for every engine and knows what a match
 * really covers. Immutable and thread-safe.
 */
public final class Highlights {

    private final Set<String> stems = new HashSet<>();
    private final List<Clause> others = new ArrayList<>();

    private Highlights(SearchText search) {
        for (Clause leaf : search.wanted()) {
            Optional<String> stem = leaf instanceof Clause.Word word ? onlyStem(word.text()) : Optional.empty();
            stem.ifPresentOrElse(stems::add, () -> others.add(leaf));
        }
    }

    /** What to look for in the texts that a search finds. */
    public static Highlights of(SearchText search) {
        return new Highlights(search);
    }

    /** The spans of a text that match words or phrases of the search, in text order, without overlap. */
    public List<TextSpan> in(String text) {
        List<TextSpan> spans = withStems(text);
        if (!others.isEmpty()) {
            IndexSearcher words = index(text).createSearcher();
            others.forEach(leaf -> spans.addAll(matches(words, leaf)));
        }
        Collections.sort(spans);
        return merge(spans);
    }

    /** The stem of a word that is one to the index, too. */
    private static Optional<String> onlyStem(String word) {
        List<String> stems = new ArrayList<>();
        forEachStem(word, (stem, span) -> stems.add(stem));
        return stems.size() == 1 ? Optional.of(stems.get(0)) : Optional.empty();
    }

    /** Most searches are for words, and these need no index of the text. */
    private List<TextSpan> withStems(String text) {
        List<TextSpan> spans = new ArrayList<>();
        if (!stems.isEmpty()) {
            forEachStem(text, (stem, span) -> {
                if (stems.contains(stem)) {
                    spans.add(span);
                }
            });
        }
        return spans;
    }

    private static void forEachStem(String text, BiConsumer<String, TextSpan> action) {
        try (TokenStream words = Analyzers.stemmed().tokenStream(StatementEntry.TEXT, text)) {
            CharTermAttribute stem = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                action.accept(stem.toString(), new TextSpan(place.startOffset(), place.endOffset()));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
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
