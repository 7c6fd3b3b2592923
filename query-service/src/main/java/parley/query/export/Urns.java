package parley.query.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.document.DocumentId;
import parley.speaker.SpeakerId;
import parley.statement.StatementId;

/** Names that stay the same wherever a service runs. */
final class Urns {

    private Urns() {}

    static String of(StatementId id) {
        return "urn:parley:statement:" + id.value();
    }

    static String of(DocumentId id) {
        return "urn:parley:document:" + id.value();
    }

    static String of(SpeakerId id) {
        return "urn:parley:speaker:" + id.value();
    }

    /** @param question as the query keys write it, in their order */
    static String ofSearch(String question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return "urn:parley:search:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
