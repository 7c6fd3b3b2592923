package parley.query.web.version;

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
import java.util.Optional;
import java.util.Set;
import parley.query.document.DocumentService;
import parley.query.document.DocumentVersion;
import parley.query.document.DocumentView;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.store.FormerVersions.Version;
import parley.query.web.layout.HtmlAnswer;
import parley.query.web.shown.Links;
import parley.query.web.shown.SourceLabel;

/** {@code /documents/{id}/versions}: what a document was, and what changed from one version to the next. */
@Path("/documents/{id}/versions")
@Produces(HtmlAnswer.TYPE)
@Blocking
public class VersionPage {

    private static final Set<String> KEYS = Set.of("number");

    private final DocumentService documents;

    @Inject
    VersionPage(DocumentService documents) {
        this.documents = documents;
    }

    @GET
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        return HtmlAnswer.of(() -> {
            Optional<String> number = QueryKeys.of(uri, KEYS).one("number");
            DocumentView document = documents.get(id);
            int last = document.versions().size();
            return Templates.versions(
                    sheet(document, number.map(text -> number(text, last)).orElse(last)));
        });
    }

    private VersionSheet sheet(DocumentView document, int number) {
        List<Version> versions = document.versions();
        List<VersionSheet.Line> lines = VersionSheet.lines(document.id(), versions, number - 1);
        String title = document.title().orElse(SourceLabel.UNTITLED);
        String link = Links.document(document.id().value());
        if (number == 1) {
            return new VersionSheet(title, link, lines, "", List.of());
        }
        DocumentVersion was = version(document, versions.get(number - 2));
        DocumentVersion now = version(document, versions.get(number - 1));
        return new VersionSheet(
                title,
                link,
                lines,
                was.title().filter(former -> !was.title().equals(now.title())).orElse(""),
                Difference.between(was.text(), now.text()));
    }

    private DocumentVersion version(DocumentView document, Version version) {
        return documents.version(document.id().value(), version.version().value());
    }

    private static int number(String text, int last) {
        if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= last) {
            return Integer.parseInt(text);
        }
        throw Problem.invalidValue("number", text, "a number from 1 to " + last);
    }
}
