package parley.ingest.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import parley.access.Role;
import parley.ingest.body.JsonObject;
import parley.ingest.curation.Wish;
import parley.statement.StatementId;

/** The queue of doubtful findings, and what a curator says of one. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Word.CURATOR)
@Blocking
public class ReviewPages {

    private final Visit visit;
    private final Desk desk;
    private final Signing signing;

    ReviewPages(Visit visit, Desk desk, Signing signing) {
        this.visit = visit;
        this.desk = desk;
        this.signing = signing;
    }

    @GET
    @Path("review")
    public TemplateInstance queue(
            @RestQuery @DefaultValue("0.5") String below, @RestQuery @DefaultValue("") String after) {
        return DeskTemplates.review(visit, desk.queue(below, Optional.of(after).filter(id -> !id.isEmpty())));
    }

    @GET
    @Path("documents/{id}")
    @RolesAllowed(Role.Word.CONTRIBUTOR)
    public TemplateInstance document(String id) {
        return DeskTemplates.document(visit, desk.document(id));
    }

    @GET
    @Path("statements/{id}")
    public TemplateInstance statement(String id) {
        return DeskTemplates.statement(visit, desk.statement(statementId(id)));
    }

    @POST
    @Path("statements/{id}")
    public Response correct(
            String id,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String act,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String why,
            @RestForm List<String> first,
            @RestForm List<String> last,
            @RestForm List<Integer> near,
            @RestForm List<Integer> nearEnd,
            @RestForm @DefaultValue("") String sourceFirst,
            @RestForm @DefaultValue("") String sourceLast,
            @RestForm @DefaultValue("") String speaker,
            @RestForm @DefaultValue("") String otherSpeaker,
            @RestForm @DefaultValue("") String other,
            @RestForm @DefaultValue("") String below) {
        visit.check(token);
        StatementId subject = statementId(id);
        Wish wish = switch (act) {
            case "accept" -> new Wish.Accept(id);
            case "reject" -> new Wish.Reject(id);
            case "attribute" ->
                new Wish.Attribute(
                        id,
                        Optional.of(otherSpeaker.isBlank() ? speaker : otherSpeaker.strip())
                                .filter(one -> !one.isEmpty()));
            case "reword" ->
                desk.reworded(
                        subject,
                        Desk.words(first, last, near, nearEnd),
                        new WordsInText(sourceFirst, sourceLast, 0, 0));
            case "split" -> desk.split(subject, Desk.beginning(first, near));
            case "merge" -> new Wish.Merge(other, id);
            default -> throw JsonObject.invalid("act", "not to be done to a statement: " + act);
        };
        signing.make(wish, by, why);
        // From the queue back to the queue.
        boolean queued = below.matches("[0-9.]{1,8}");
        URI next = URI.create(queued ? "/desk/review?below=" + below : "/desk/statements/" + subject);
        return Response.seeOther(next).build();
    }

    private static StatementId statementId(String id) {
        return Desk.known(() -> new StatementId(id));
    }
}
