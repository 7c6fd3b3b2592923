package parley.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import parley.query.index.Clause.All;
import parley.query.index.Clause.Any;
import parley.query.index.Clause.Fuzzy;
import parley.query.index.Clause.Near;
import parley.query.index.Clause.Not;
import parley.query.index.Clause.Phrase;
import parley.query.index.Clause.Prefix;
import parley.query.index.Clause.Word;

/**
 * Reads Lucene's simple query syntax.
 *
 * <p>The library reads the operators; its leaves are made ours, so that what was typed can be asked of any engine. Used
 * once.
 */
final class SearchGrammar extends SimpleQueryParser {

    private static final int ALL_OPERATORS = -1;

    SearchGrammar() {
        super(Analyzers.exact(), Map.of(StatementEntry.TEXT, 1f), ALL_OPERATORS);
        setDefaultOperator(BooleanClause.Occur.MUST);
    }

    Clause read(String typed) {
        return clause(parse(typed));
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        return leaf(text, new Word(text));
    }

    @Override
    protected @Nullable Query newPhraseQuery(String text, int distance) {
        return leaf(text, distance == 0 ? new Phrase(text) : new Near(text, distance));
    }

    @Override
    protected @Nullable Query newPrefixQuery(String text) {
        return leaf(text, new Prefix(text));
    }

    @Override
    protected @Nullable Query newFuzzyQuery(String text, int edits) {
        return leaf(text, edits == 0 ? new Word(text) : new Fuzzy(text, edits));
    }

    private static Clause clause(Query query) {
        if (query instanceof Leaf leaf) {
            return leaf.clause;
        }
        if (query instanceof BooleanQuery bool) {
            List<Clause> parts = new ArrayList<>();
            boolean any = false;
            for (BooleanClause part : bool) {
                if (part.getOccur() == BooleanClause.Occur.MUST_NOT) {
                    // The library writes "not a" as "everything, but not a".
                    return new Not(clause(part.getQuery()));
                }
                any |= part.getOccur() == BooleanClause.Occur.SHOULD && !(part.getQuery() instanceof MatchAllDocsQuery);
                parts.add(clause(part.getQuery()));
            }
            return any ? new Any(parts) : new All(parts);
        }
        // Nothing but punctuation, or a lone asterisk.
        return new All(List.of());
    }

    private @Nullable Query leaf(String text, Clause clause) {
        return hasWords(text) ? new Leaf(clause) : null;
    }

    private static boolean hasWords(String text) {
        try (TokenStream words = Analyzers.exact().tokenStream(StatementEntry.TEXT, text)) {
            words.reset();
            return words.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /** Carries a clause through the library; never run. */
    private static final class Leaf extends Query {

        private final Clause clause;

        Leaf(Clause clause) {
            this.clause = clause;
        }

        @Override
        public String toString(String field) {
            return clause.toString();
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Leaf leaf && clause.equals(leaf.clause);
        }

        @Override
        public int hashCode() {
            return clause.hashCode();
        }
    }
}
