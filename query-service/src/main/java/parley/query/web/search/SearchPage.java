package parley.query.web.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import parley.query.document.DocumentService;
import parley.query.platform.Format;
import parley.query.platform.Grouped;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementCriteria;
import parley.query.statement.StatementService;
import parley.query.statement.StatementView;
import parley.query.web.chart.Histogram;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.search.Search.Export;
import parley.query.web.search.Search.Searched;
import parley.query.web.shown.Query;

/** {@code /search}: statements by words or meaning, narrowed down by what they have in common. */
@Path("/search")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class SearchPage {

    private static final List<String> COUNTED =
            List.of("speaker", "country", "negotiation", "issue", "publisher", "kind", "said.month", "said.year");

    private final StatementService statements;
    private final Results results;
    private final DocumentService documents;

    @Inject
    SearchPage(StatementService statements, Results results, DocumentService documents) {
        this.statements = statements;
        this.results = results;
        this.documents = documents;
    }

    @GET
    public Response get(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            QueryKeys.of(uri, SearchForm.KEYS);
            return Templates.search(
                    found(SearchForm.of(Query.of(uri.getQueryParameters()), statements.tellsMeanings())));
        });
    }

    private Search found(SearchForm form) {
        Query asked = form.asked();
        ListAnswer<StatementView> found = statements.find(keys(asked.with("group_by", String.join(",", COUNTED))));
        List<Grouped> counts = found.groupBy();
        Results.Page page = form.isByUtterance() ? results.together(asked, found) : results.oneByOne(found);
        return new Search(
                form,
                found.meta().count(),
                page.results(),
                Limits.of(form.query(), counts),
                facets(form.query(), counts),
                histogram(form.query(), counts),
                exports(asked),
                found.meta().count() == 0 ? searched() : Searched.NOT_TOLD,
                page.next()
                        .map(cursor -> form.query().with("cursor", cursor).at("/search"))
                        .orElse(""));
    }

    private Searched searched() {
        return new Searched(statements.total(), documents.total());
    }

    private static List<Facet> facets(Query query, List<Grouped> counts) {
        return List.of(
                Facet.of("Speaker", counts.get(0), "speaker", query, id -> id),
                Facet.of("Side", counts.get(1), "country", query, Facet::country),
                Facet.of("Talks", counts.get(2), "negotiation", query, id -> id),
                Facet.of("Issue", counts.get(3), "issue", query, Facet::word),
                Facet.of("Publisher", counts.get(4), "publisher", query, name -> name),
                Facet.of("Kind", counts.get(5), "kind", query, Facet::word));
    }

    private static Histogram histogram(Query query, List<Grouped> counts) {
        Query rest = query.without("said", "said.gte", "said.lte", "cursor");
        return Histogram.of(
                counts.get(6),
                counts.get(7),
                span -> rest.with("said.gte", span).with("said.lte", span).at("/search"));
    }

    /** Streams hold all there is, in the order of the record; what else says how pages are cut is left out. */
    private static List<Export> exports(Query asked) {
        Query all = asked.without("cursor", "per_page", "sort");
        return List.of(
                export("CSV", Format.CSV, all),
                export("NDJSON", Format.NDJSON, all),
                export("JSON-LD", Format.JSON_LD, asked),
                export("BibTeX", Format.BIBTEX, asked),
                export("Follow (Atom)", Format.ATOM, all));
    }

    private static Export export(String label, Format format, Query query) {
        return new Export(label, query.with("format", format.written()).at("/v1/statements"));
    }

    private static QueryKeys keys(Query query) {
        return QueryKeys.of(query.values(), StatementCriteria.KEYS);
    }
}
