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
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import parley.access.Role;
import parley.document.DocumentId;
import parley.ingest.body.JsonObject;
import parley.ingest.curation.Wish;
import parley.speaker.SpeakerId;

/** Speakers: found by name, merged, split, and given other names. */
@Path("/desk/speakers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Word.CURATOR)
@Blocking
public class SpeakerPages {

    private final Visit visit;
    private final DeskSpeakers speakers;
    private final Signing signing;

    SpeakerPages(Visit visit, DeskSpeakers speakers, Signing signing) {
        this.visit = visit;
        this.speakers = speakers;
        this.signing = signing;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String name) {
        return DeskTemplates.speakers(visit, speakers.list(name.strip()));
    }

    @GET
    @Path("{id}")
    public Response speaker(String id) {
        SpeakerId standing = speakers.standing(Desk.known(() -> new SpeakerId(id)));
        if (!standing.value().equals(id)) {
            return Response.seeOther(URI.create("/desk/speakers/" + standing)).build();
        }
        return Response.ok(DeskTemplates.speaker(visit, speakers.page(standing)))
                .build();
    }

    @POST
    @Path("{id}")
    public Response correct(
            String id,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String act,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String why,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String into,
            @RestForm @DefaultValue("") String otherInto,
            @RestForm List<String> documents) {
        visit.check(token);
        Wish wish = switch (act) {
            case "alias" -> new Wish.Alias(id, name.strip());
            case "merge" -> new Wish.Merge(id, (otherInto.isBlank() ? into : otherInto).strip());
            case "split" -> new Wish.Split(id, chosen(documents));
            default -> throw JsonObject.invalid("act", "not to be done to a speaker: " + act);
        };
        if (wish instanceof Wish.Alias alias && alias.name().isEmpty()) {
            throw JsonObject.invalid("name", "name is blank");
        }
        signing.make(wish, by, why);
        return Response.seeOther(URI.create("/desk/speakers/" + id)).build();
    }

    private static List<DocumentId> chosen(List<String> documents) {
        if (documents.isEmpty()) {
            throw JsonObject.invalid("documents", "no document is chosen");
        }
        return documents.stream()
                .map(document -> Desk.known(() -> new DocumentId(document)))
                .distinct()
                .sorted(Comparator.comparing(DocumentId::value))
                .toList();
    }
}
