package parley.ingest.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import parley.access.Role;
import parley.document.Document;
import parley.ingest.body.Body;
import parley.ingest.body.DocumentBodies;
import parley.ingest.extract.MeasuredExtractor;
import parley.ingest.platform.IngestConfig;
import parley.ingest.submission.Receipt;
import parley.ingest.submission.Submissions;

/** A document pasted or uploaded, seen with what is found in it, and then kept. */
@Path("/desk/submit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Word.CONTRIBUTOR)
@Blocking
public class SubmitPages {

    private final Visit visit;
    private final MeasuredExtractor extractor;
    private final Submissions submissions;
    private final IngestConfig config;

    SubmitPages(Visit visit, MeasuredExtractor extractor, Submissions submissions, IngestConfig config) {
        this.visit = visit;
        this.extractor = extractor;
        this.submissions = submissions;
        this.config = config;
    }

    @GET
    public TemplateInstance form() {
        return DeskTemplates.submit(visit);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance preview(
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String text,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @DefaultValue("") String title,
            @RestForm @DefaultValue("") String publisher,
            @RestForm @DefaultValue("") String url,
            @RestForm @DefaultValue("") String published)
            throws IOException {
        visit.check(token);
        MultivaluedMap<String, String> metadata = new MultivaluedHashMap<>();
        put(metadata, "title", title);
        put(metadata, "publisher", publisher);
        put(metadata, "url", url);
        put(metadata, "published", published);
        Document document = DocumentBodies.read(body(text, file), metadata);
        return DeskTemplates.preview(visit, Previews.of(extractor.extract(document, Optional.empty())));
    }

    @POST
    @Path("keep")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestForm @DefaultValue("") String token, @RestForm @DefaultValue("") String document) {
        visit.check(token);
        Receipt receipt = submissions.receive(Previews.documentOf(document), Optional.empty(), Optional.empty());
        return Response.seeOther(URI.create("/desk/documents/" + receipt.document()))
                .build();
    }

    private Body body(String text, @Nullable FileUpload file) throws IOException {
        long limit = config.limits().body().asLongValue();
        if (file == null || file.size() == 0) {
            // Browsers send every end of line of a text field as two characters.
            byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return Body.read(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"), new ByteArrayInputStream(bytes), limit);
        }
        String name = file.fileName().toLowerCase(Locale.ROOT);
        MediaType type = name.matches(".*\\.x?html?") ? MediaType.TEXT_HTML_TYPE : MediaType.TEXT_PLAIN_TYPE;
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return Body.read(type, in, limit);
        }
    }

    private static void put(MultivaluedMap<String, String> metadata, String field, String value) {
        if (!value.isBlank()) {
            metadata.putSingle(field, value);
        }
    }
}
