package parley.query.negotiation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parley.joining.JoinedNegotiation.Day;
import parley.negotiation.Venue;
import parley.query.platform.Columns;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;
import parley.query.platform.QueryKeys;

/** {@code /v1/negotiations}. */
@Path("/v1/negotiations")
@Blocking
public class NegotiationResource extends ListResource<NegotiationEntry, NegotiationView> {

    private static final Columns<NegotiationEntry> COLUMNS = new Columns<NegotiationEntry>()
            .always("id", NegotiationEntry::id)
            .always("kind", NegotiationEntry::kind)
            .always("label", NegotiationEntry::label)
            .always("parties", talks -> String.join("|", talks.parties()))
            .always("numbers", talks -> joined(talks.numbers()))
            .always("statuses", talks -> joined(talks.statuses()))
            .always(
                    "starts",
                    talks -> joined(talks.starts().stream().map(Day::edtf).toList()))
            .always(
                    "venues",
                    talks -> joined(talks.venues().stream()
                            .map(NegotiationResource::text)
                            .toList()))
            .always("account_count", NegotiationEntry::accountCount);

    private final NegotiationService negotiations;
    private final Talks talks;
    private final Accounts accounts;
    private final Positions positions;

    @Inject
    NegotiationResource(
            NegotiationService negotiations, Talks talks, Accounts accounts, Positions positions, ObjectMapper mapper) {
        super(negotiations, NegotiationEntry.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
        this.negotiations = negotiations;
        this.talks = talks;
        this.accounts = accounts;
        this.positions = positions;
    }

    @GET
    @Path("/{id}/timeline")
    public Response timeline(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        QueryKeys keys = QueryKeys.of(uri, Set.of("format"));
        Format format = Format.asked(keys, request, List.of(Format.JSON, Format.ICALENDAR));
        Object timeline = format == Format.ICALENDAR
                ? Calendar.of(talks.withParts(talks.standing(id)))
                : negotiations.timeline(id);
        return Response.ok(timeline, format.type()).build();
    }

    @GET
    @Path("/{id}/accounts")
    public Response accounts(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        return json(accounts.of(id), QueryKeys.of(uri, Set.of("format")), request);
    }

    @GET
    @Path("/{id}/positions")
    public Response positions(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        QueryKeys keys = QueryKeys.of(uri, Positions.KEYS);
        return json(positions.of(id, keys), keys, request);
    }

    private static Response json(Object body, QueryKeys keys, Request request) {
        Format format = Format.asked(keys, request, List.of(Format.JSON));
        return Response.ok(body, format.type()).build();
    }

    private static String text(Venue venue) {
        return venue.place().or(venue::country).orElseThrow();
    }

    /** Words of vocabularies are lower-case on the wire. */
    private static String joined(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString())
                .collect(Collectors.joining("|"));
    }
}
