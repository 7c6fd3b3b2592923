package parley.query.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two questions that every list answers: a page or the whole of it, and one entry by its id.
 *
 * @param <V> an entry as the list shows it
 * @param <O> an entry as it is shown alone
 */
public abstract class ListResource<V, O> {

    /** The query keys that say in which form an answer is wanted. */
    private static final Set<String> FORM_KEYS = Set.of("format", "select");

    private final Listing<V, O> listing;
    private final List<String> fields;
    private final Forms<V, O> forms;
    private final ObjectMapper mapper;
    private final Set<String> listKeys;

    protected ListResource(Listing<V, O> listing, Class<V> type, Forms<V, O> forms, ObjectMapper mapper) {
        this.listing = listing;
        this.fields = Selection.fieldsOf(type, mapper);
        this.forms = forms;
        this.mapper = mapper;
        this.listKeys =
                Stream.concat(listing.keys().stream(), FORM_KEYS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @GET
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryKeys keys = QueryKeys.of(uri, listKeys);
        Format format = Format.asked(keys, request, forms.ofPages());
        Selection selection = Selection.of(keys, fields);
        if (format.isStream()) {
            keys.refuse(format, "cursor", "per_page", "group_by");
            return stream(format, listing.all(keys), selection);
        }
        Optional<Forms.OfPage<V>> form = forms.pages().stream()
                .filter(candidate -> candidate.format() == format)
                .findFirst();
        if (form.isPresent()) {
            keys.refuse(format, "select", "group_by");
        }
        return page(uri, keys.withDefaults(form.map(Forms.OfPage::defaults).orElse(Map.of())), form, selection);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        QueryKeys keys = QueryKeys.of(uri, Set.of("format"));
        Format format = Format.asked(keys, request, forms.ofEntries());
        Object body = forms.entries().stream()
                .filter(form -> form.format() == format)
                .findFirst()
                .map(form -> form.entry(listing.get(id), Forms.Place.of(uri, Optional.empty(), keys)))
                .orElseGet(() -> listing.json(id));
        return Response.ok(body, format.type()).build();
    }

    private Response page(UriInfo uri, QueryKeys keys, Optional<Forms.OfPage<V>> form, Selection selection) {
        ListAnswer<V> page = listing.find(keys);
        Optional<URI> next = page.meta()
                .nextCursor()
                .map(cursor -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build());
        Response.ResponseBuilder response = form.map(f -> Response.ok(
                        f.page(page, Forms.Place.of(uri, next, keys)),
                        f.format().type()))
                .orElseGet(() -> Response.ok(page.map(entry -> selection.of(entry, mapper)), Format.JSON.type()));
        next.ifPresent(address -> response.link(address, "next"));
        return response.build();
    }

    private Response stream(Format format, Iterator<List<V>> batches, Selection selection) {
        Rows<V> rows =
                format == Format.CSV ? new CsvRows<>(forms.columns(), selection) : new NdjsonRows<>(selection, mapper);
        return Response.ok(rows.of(batches), format.type()).build();
    }
}
