package parley.query.web.search;

import java.util.List;
import parley.query.web.chart.Histogram;
import parley.query.web.search.Limits.Limit;
import parley.query.web.shown.Words;

/**
 * What the search page shows.
 *
 * @param form what is asked
 * @param count how many statements were found
 * @param results those of this page
 * @param limits to what the search is limited
 * @param facets how it can be narrowed down
 * @param histogram when the statements found were said
 * @param exports the same search in other forms
 * @param searched how much was searched, told where nothing was found
 * @param next address of the next results; empty if there are none
 */
record Search(
        SearchForm form,
        long count,
        List<Result> results,
        List<Limit> limits,
        List<Facet> facets,
        Histogram histogram,
        List<Export> exports,
        Searched searched,
        String next) {

    /** The same search in another form. */
    record Export(String label, String link) {}

    /** How much there is to be searched; zeros where something was found. */
    record Searched(long statements, long documents) {

        static final Searched NOT_TOLD = new Searched(0, 0);

        public String words() {
            return Words.count(statements, "statement") + " in " + Words.count(documents, "document");
        }
    }

    Search {
        results = List.copyOf(results);
        limits = List.copyOf(limits);
        facets = List.copyOf(facets);
        exports = List.copyOf(exports);
    }

    /** How many were found, in words. */
    public String countInWords() {
        return count == 0 ? "No statements" : Words.count(count, "statement");
    }
}
