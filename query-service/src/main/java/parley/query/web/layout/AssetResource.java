package parley.query.web.layout;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;

/** {@code /assets}: what pages need besides their text. Open even where reading is closed, as it tells nothing of the record. */
@PermitAll
@Path("/assets/{version}/{name}")
public class AssetResource {

    @GET
    public Response get(@PathParam("version") String version, @PathParam("name") String name) {
        String text =
                Assets.text(name).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "No asset is called " + name));
        return Response.ok(text, type(name))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        Assets.isCurrent(version) ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> "text/javascript;charset=UTF-8";
        };
    }
}
