package parley.query.web.speaker;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.speaker.SpeakerProfile;
import parley.query.speaker.SpeakerService;
import parley.query.speaker.SpeakerView;
import parley.query.statement.StatementCriteria;
import parley.query.statement.StatementService;
import parley.query.statement.StatementView;
import parley.query.web.chart.Histogram;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.Query;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.TalksCard;

/** {@code /speakers} and {@code /speakers/{id}}. */
@Path("/speakers")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class SpeakerPage {

    /** So many statements show how somebody spoke then, and so many how later. */
    private static final int SHOWN = 5;

    private final SpeakerService speakers;
    private final StatementService statements;

    @Inject
    SpeakerPage(SpeakerService speakers, StatementService statements) {
        this.speakers = speakers;
        this.statements = statements;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            Query query = Query.of(uri.getQueryParameters());
            ListAnswer<SpeakerView> page = speakers.find(QueryKeys.of(uri, SpeakerService.KEYS));
            return Templates.speakers(new SpeakerList(
                    query.first("q"),
                    page.meta().count(),
                    page.results().stream().map(SpeakerList.Entry::of).toList(),
                    page.meta()
                            .nextCursor()
                            .map(cursor -> query.with("cursor", cursor).at("/speakers"))
                            .orElse("")));
        });
    }

    @GET
    @Path("/{id}")
    public Response speaker(@PathParam("id") String id, @Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            QueryKeys.of(uri, Set.of("about"));
            return Templates.speaker(
                    sheet(speakers.get(id), Query.of(uri.getQueryParameters()).first("about")));
        });
    }

    private SpeakerSheet sheet(SpeakerProfile profile, String about) {
        String id = profile.speaker().id().value();
        Query own = Query.of(
                Map.of("speaker", List.of(id), "q", List.of(about), "per_page", List.of(String.valueOf(SHOWN))));
        ListAnswer<StatementView> earliest = find(own.with("sort", "date").with("group_by", "said.month,said.year"));
        List<String> known =
                earliest.results().stream().map(view -> view.id().value()).toList();
        List<StatementView> latest = find(own.with("sort", "-date")).results().stream()
                .filter(view -> !known.contains(view.id().value()))
                .collect(Collectors.toList());
        Query search = own.without("per_page");
        return new SpeakerSheet(
                profile,
                profile.speaker().roles().stream().map(Office::of).toList(),
                profile.joined().stream().map(SpeakerSheet.Joined::of).toList(),
                profile.talks().stream().map(TalksCard::of).toList(),
                Histogram.of(
                        earliest.groupBy().get(0),
                        earliest.groupBy().get(1),
                        span -> search.with("said.gte", span)
                                .with("said.lte", span)
                                .at("/search")),
                earliest.meta().count(),
                about,
                earliest.results().stream().map(StatementCard::of).toList(),
                latest.stream().map(StatementCard::of).toList());
    }

    private ListAnswer<StatementView> find(Query query) {
        return statements.find(QueryKeys.of(query.values(), StatementCriteria.KEYS));
    }
}
