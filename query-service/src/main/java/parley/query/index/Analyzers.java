package parley.query.index;

import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Names the analyzers of the schema and says how matches are weighed, for the embedded engine. */
public final class Analyzers implements LuceneAnalysisConfigurer {

    static final String STEMMED = "english_stemmed";
    static final String EXACT = "english_exact";

    private static final Analyzer STEMMED_WORDS = new EnglishAnalyzer(true);
    private static final Analyzer EXACT_WORDS = new EnglishAnalyzer(false);

    /** By word stem: "talks" is "talk", "Lisk's" is "Lisk". Thread-safe. */
    public static Analyzer stemmed() {
        return STEMMED_WORDS;
    }

    /** As written, but for case, accents and kinds of apostrophe. Thread-safe. */
    public static Analyzer exact() {
        return EXACT_WORDS;
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(STEMMED).instance(stemmed());
        context.analyzer(EXACT).instance(exact());
        context.similarity(new SteadySimilarity());
    }
}
