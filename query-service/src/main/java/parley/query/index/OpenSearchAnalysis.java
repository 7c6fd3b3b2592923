package parley.query.index;

import java.util.stream.Collectors;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;

/** {@link EnglishAnalyzer} in the words of OpenSearch: the same steps in the same order. */
final class OpenSearchAnalysis {

    private static final String ONE_KIND = "parley_one_kind";
    private static final String POSSESSIVE = "parley_possessive";
    private static final String STEM = "parley_stem";

    private OpenSearchAnalysis() {}

    static void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(ONE_KIND)
                .type("mapping")
                .param(
                        "mappings",
                        EnglishAnalyzer.ONE_KIND.entrySet().stream()
                                .map(sign -> escaped(sign.getKey()) + "=>" + escaped(sign.getValue()))
                                .toArray(String[]::new));
        context.tokenFilter(POSSESSIVE).type("stemmer").param("language", "possessive_english");
        context.tokenFilter(STEM).type("snowball").param("language", "English");
        context.analyzer(Analyzers.STEMMED)
                .custom()
                .tokenizer("standard")
                .charFilters(ONE_KIND)
                .tokenFilters("lowercase", POSSESSIVE, "asciifolding", STEM);
        context.analyzer(Analyzers.EXACT)
                .custom()
                .tokenizer("standard")
                .charFilters(ONE_KIND)
                .tokenFilters("lowercase", "asciifolding");
    }

    /** A space that is not escaped would be cut off. */
    private static String escaped(String signs) {
        return signs.chars().mapToObj(sign -> String.format("\\u%04x", sign)).collect(Collectors.joining());
    }
}
