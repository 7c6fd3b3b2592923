package parley.query.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every good answer a strong entity tag, the hash of its bytes, and answers 304 where the client has it already.
 *
 * <p>Saves the way, not the work: the answer has to be made to be hashed. So an answer that is written as it is read, of
 * any length, has no tag. A compressed answer has other bytes and so another tag.
 */
@Provider
final class EntityTags implements ContainerResponseFilter {

    private static final Set<String> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final List<String> CODINGS = List.of("gzip", "deflate");

    private final ObjectMapper mapper;

    @Inject
    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity() || !METHODS.contains(request.getMethod())) {
            return;
        }
        String own = Optional.ofNullable(response.getHeaderString(HttpHeaders.VARY))
                .map(header -> ", " + header)
                .orElse("");
        response.getHeaders()
                .putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING + own);
        if (response.getEntity() instanceof StreamingOutput) {
            return;
        }
        byte[] body = bytes(response.getEntity());
        EntityTag tag = new EntityTag(hash(body) + coding(request));
        Response.ResponseBuilder notModified = request.getRequest().evaluatePreconditions(tag);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, new ArrayList<>(List.of("no-cache")));
        if (notModified != null) {
            response.setStatus(notModified.build().getStatus());
            response.setEntity(null);
        } else {
            response.setEntity(body, new Annotation[0], response.getMediaType());
        }
    }

    /** How the server will compress the answer for this client. */
    private static String coding(ContainerRequestContext request) {
        String accepted = String.join(",", request.getHeaders().getOrDefault(HttpHeaders.ACCEPT_ENCODING, List.of()));
        return CODINGS.stream()
                .filter(accepted::contains)
                .findFirst()
                .map(coding -> "-" + coding)
                .orElse("");
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written as JSON", e);
        }
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
