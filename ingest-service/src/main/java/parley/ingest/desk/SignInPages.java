package parley.ingest.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import parley.access.ApiKey;
import parley.access.ApiKeys;

/** The first page, and signing in and out. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
public class SignInPages {

    private static final String FIRST = "/desk";

    private final Visit visit;
    private final ApiKeys keys;
    private final DeskSessions sessions;

    SignInPages(Visit visit, ApiKeys keys, DeskSessions sessions) {
        this.visit = visit;
        this.keys = keys;
        this.sessions = sessions;
    }

    @GET
    public TemplateInstance first() {
        return DeskTemplates.home(visit);
    }

    @GET
    @Path("sign-in")
    public TemplateInstance form(@RestQuery @DefaultValue(FIRST) String to) {
        return DeskTemplates.signIn(visit, onDesk(to), false);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue(FIRST) String to) {
        visit.check(token);
        Optional<ApiKey> known = keys.of(key.strip());
        if (known.isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .entity(DeskTemplates.signIn(visit, onDesk(to), true))
                    .build();
        }
        visit.secret().ifPresent(sessions::end);
        sessions.begin(visit.begin(), known.get());
        return Response.seeOther(URI.create(onDesk(to))).build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@RestForm @DefaultValue("") String token) {
        visit.check(token);
        visit.secret().ifPresent(sessions::end);
        visit.begin();
        return Response.seeOther(URI.create(FIRST)).build();
    }

    /** Nobody is sent anywhere else after signing in. */
    private static String onDesk(String to) {
        return to.matches("/desk(/[A-Za-z0-9_-]+)*") ? to : FIRST;
    }
}
