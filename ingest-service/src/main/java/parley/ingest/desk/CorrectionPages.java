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
import parley.ingest.identity.Curations;
import parley.joining.CurationId;

/** The audit log: who corrected what, when and why; and taking it back. */
@Path("/desk/corrections")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Word.CURATOR)
@Blocking
public class CorrectionPages {

    private static final int PER_PAGE = 50;

    private final Visit visit;
    private final Curations log;
    private final Signing signing;

    CorrectionPages(Visit visit, Curations log, Signing signing) {
        this.visit = visit;
        this.log = log;
        this.signing = signing;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String before) {
        Optional<CurationId> from =
                before.isEmpty() ? Optional.empty() : Optional.of(Desk.known(() -> new CurationId(before)));
        List<Correction> latest =
                log.latest(from, PER_PAGE).stream().map(Correction::of).toList();
        String next = latest.size() < PER_PAGE
                ? ""
                : "/desk/corrections?before=" + latest.get(PER_PAGE - 1).id();
        return DeskTemplates.corrections(visit, latest, next);
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            String id,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String why) {
        visit.check(token);
        CurationId correction = Desk.known(() -> new CurationId(id));
        signing.undo(correction, by, why);
        return Response.seeOther(URI.create("/desk/corrections")).build();
    }
}
