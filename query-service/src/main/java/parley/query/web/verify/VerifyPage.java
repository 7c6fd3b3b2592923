package parley.query.web.verify;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.verify.VerifyRequest;
import parley.query.verify.VerifyService;
import parley.query.web.layout.HtmlAnswer;

/** {@code /verify}: a quotation, perhaps with a name and dates, and what the record says of it. */
@Path("/verify")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class VerifyPage {

    private static final Set<String> KEYS = Set.of("quote", "speaker", "from", "to");

    private final VerifyService service;

    @Inject
    VerifyPage(VerifyService service) {
        this.service = service;
    }

    @GET
    public Response get(@Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            QueryKeys keys = QueryKeys.of(uri, KEYS);
            VerifyRequest request =
                    new VerifyRequest(keys.one("quote"), keys.one("speaker"), keys.one("from"), keys.one("to"));
            return Templates.verify(answered(request));
        });
    }

    private Verification answered(VerifyRequest request) {
        Verification asking = Verification.asking(request);
        if (request.quote().isEmpty()) {
            return asking;
        }
        try {
            return asking.answered(service.verify(request));
        } catch (Problem problem) {
            return asking.troubled(problem.detail());
        }
    }
}
