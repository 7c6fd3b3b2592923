package parley.ingest.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import parley.access.Role;
import parley.document.Document;
import parley.document.DocumentId;
import parley.extraction.ExtractionMode;
import parley.ingest.body.Body;
import parley.ingest.body.DocumentBodies;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ModeParameter;
import parley.json.ExtractionJson;

/** Text in, extraction out; nothing is kept. */
@Path("/v1/extract")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_PLAIN,
    MediaType.TEXT_HTML,
    DocumentBodies.PDF,
    DocumentBodies.NINJS
})
@RolesAllowed(Role.Word.CONTRIBUTOR)
public class ExtractResource {

    private final MeasuredExtractor extractor;
    private final IngestConfig config;

    ExtractResource(MeasuredExtractor extractor, IngestConfig config) {
        this.extractor = extractor;
        this.config = config;
    }

    @POST
    @Blocking
    public ObjectNode extract(InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        Body body = Body.read(headers.getMediaType(), in, config.limits().body().asLongValue());
        Optional<ExtractionMode> mode = ModeParameter.in(uri.getQueryParameters());
        Document document = DocumentBodies.read(body, uri.getQueryParameters());
        DocumentId id = DocumentId.ofFirst(document.version());
        return ExtractionJson.of(id.value(), extractor.extract(document, mode));
    }
}
