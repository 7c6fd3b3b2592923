package parley.query.web.layout;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import parley.query.platform.Problem;

/** Turns a page, or what stands in its way, into an answer. */
public final class HtmlAnswer {

    /** What pages are written in. */
    public static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private HtmlAnswer() {}

    /**
     * The page; where there is none, a page that says why, with the status of the problem.
     *
     * @param page throws {@link Problem} where it cannot be made
     */
    public static Response of(Supplier<TemplateInstance> page) {
        try {
            return Response.ok(page.get().render(), TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        } catch (Problem problem) {
            String told =
                    Frames.problem(problem.code().title(), problem.detail()).render();
            return Response.status(problem.code().status())
                    .type(TYPE)
                    .entity(told)
                    .build();
        }
    }
}
