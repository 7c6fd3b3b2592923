package parley.query.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** The leaves of a search as questions to one text in memory. */
final class WordQueries {

    private WordQueries() {}

    /** The question; it speaks of the field that the leaf is about. */
    static Query of(Clause leaf) {
        if (leaf instanceof Clause.Word word) {
            return orNothing(stemmed().createBooleanQuery(StatementEntry.TEXT, word.text(), BooleanClause.Occur.MUST));
        }
        if (leaf instanceof Clause.Phrase phrase) {
            return orNothing(exact().createPhraseQuery(StatementEntry.TEXT_EXACT, phrase.text()));
        }
        if (leaf instanceof Clause.Near near) {
            return orNothing(stemmed().createPhraseQuery(StatementEntry.TEXT, near.text(), near.distance()));
        }
        if (leaf instanceof Clause.Prefix prefix) {
            return new PrefixQuery(term(prefix.text()));
        }
        if (leaf instanceof Clause.Fuzzy fuzzy) {
            return new FuzzyQuery(term(fuzzy.text()), fuzzy.edits());
        }
        throw new IllegalStateException("not a leaf: " + leaf);
    }

    private static QueryBuilder stemmed() {
        return new QueryBuilder(Analyzers.stemmed());
    }

    private static QueryBuilder exact() {
        return new QueryBuilder(Analyzers.exact());
    }

    private static Term term(String text) {
        Analyzer exact = Analyzers.exact();
        return new Term(StatementEntry.TEXT_EXACT, exact.normalize(StatementEntry.TEXT_EXACT, text));
    }

    private static Query orNothing(@Nullable Query query) {
        return query == null ? new MatchNoDocsQuery() : query;
    }
}
