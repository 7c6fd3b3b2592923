package parley.ingest.submission;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.access.Role;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.ingest.body.Body;
import parley.ingest.body.DocumentBodies;
import parley.ingest.body.Submitted;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ModeParameter;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedDocuments;

/** Documents over HTTP. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.Word.CONTRIBUTOR)
public class DocumentResource {

    private final Submissions submissions;
    private final RecordedDocuments documents;
    private final SubmissionMetrics metrics;
    private final IngestConfig config;
    private final SecurityIdentity identity;

    DocumentResource(
            Submissions submissions,
            RecordedDocuments documents,
            SubmissionMetrics metrics,
            IngestConfig config,
            SecurityIdentity identity) {
        this.submissions = submissions;
        this.documents = documents;
        this.metrics = metrics;
        this.config = config;
        this.identity = identity;
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        MediaType.TEXT_HTML,
        DocumentBodies.PDF,
        DocumentBodies.NINJS
    })
    public Response submit(
            InputStream in,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri)
            throws IOException {
        try {
            Body body = read(in, headers);
            Optional<IdempotencyKey> named = Optional.ofNullable(key)
                    .map(name ->
                            IdempotencyKey.of(name, body, uri.getRequestUri().getRawQuery()));
            Submitted submitted = DocumentBodies.submitted(body, uri.getQueryParameters());
            if (submitted instanceof Submitted.TakenBack takenBack) {
                requireCurator();
                submissions.retract(takenBack.address());
                return Response.noContent().build();
            }
            Document document = ((Submitted.Received) submitted).document();
            return answer(submissions.receive(document, ModeParameter.in(uri.getQueryParameters()), named));
        } catch (ProblemException e) {
            metrics.countRefused();
            throw e;
        }
    }

    @PUT
    @Path("{id}")
    @Consumes({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        MediaType.TEXT_HTML,
        DocumentBodies.PDF,
        DocumentBodies.NINJS
    })
    public Response replace(String id, InputStream in, @Context HttpHeaders headers, @Context UriInfo uri)
            throws IOException {
        Document document = DocumentBodies.read(read(in, headers), uri.getQueryParameters());
        return answer(submissions.replace(documentId(id), document, ModeParameter.in(uri.getQueryParameters())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.Word.READER)
    public DocumentView document(String id) {
        DocumentId known = documentId(id);
        return DocumentView.of(submissions.standing(known), documents.versionsOf(known), documents.statementsOf(known));
    }

    @GET
    @Path("{id}/versions/{version}")
    @Produces("text/plain;charset=utf-8")
    @RolesAllowed(Role.Word.READER)
    public Response text(String id, String version, @Context Request request) {
        DocumentId known = submissions.standing(documentId(id)).id();
        String text = versionId(version)
                .flatMap(v -> documents.text(known, v))
                .orElseThrow(() -> notFound("no version " + version + " of " + id));
        // The version is the hash of the text.
        EntityTag tag = new EntityTag(version);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(text);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.Word.CURATOR)
    public void retract(String id) {
        submissions.retract(documentId(id));
    }

    /** Whoever takes an item back by sending it retracts a document, as by DELETE. */
    private void requireCurator() {
        if (!identity.hasRole(Role.Word.CURATOR)) {
            throw new ForbiddenException();
        }
    }

    private Body read(InputStream in, HttpHeaders headers) throws IOException {
        return Body.read(headers.getMediaType(), in, config.limits().body().asLongValue());
    }

    private static Response answer(Receipt receipt) {
        URI location = URI.create("/v1/documents/" + receipt.document());
        Response.ResponseBuilder answer = receipt.created() ? Response.created(location) : Response.ok();
        return answer.entity(receipt).build();
    }

    private static DocumentId documentId(String id) {
        try {
            return new DocumentId(id);
        } catch (IllegalArgumentException e) {
            throw notFound(e.getMessage());
        }
    }

    private static Optional<VersionId> versionId(String version) {
        try {
            return Optional.of(new VersionId(version));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException notFound(@Nullable String detail) {
        return new ProblemException(ProblemCode.NOT_FOUND, String.valueOf(detail));
    }
}
