package parley.query.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param meta how long the list is and how it goes on
 * @param results the entries
 * @param groupBy counts per group; empty as long as nothing is grouped
 */
public record ListAnswer<T>(Meta meta, List<T> results, List<Object> groupBy) {

    /**
     * About the whole list.
     *
     * @param count how many entries all pages have together
     * @param nextCursor what to send as {@code cursor} for the next page; absent on the last
     */
    public record Meta(long count, Optional<String> nextCursor) {}

    public ListAnswer {
        results = List.copyOf(results);
        groupBy = List.copyOf(groupBy);
    }

    public static <T> ListAnswer<T> of(long count, List<T> results, Optional<String> nextCursor) {
        return new ListAnswer<>(new Meta(count, nextCursor), results, List.of());
    }

    /** The HTTP answer, which links the next page. */
    public Response response(UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(this);
        meta.nextCursor.ifPresent(cursor -> response.link(
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build(), "next"));
        return response.build();
    }
}
