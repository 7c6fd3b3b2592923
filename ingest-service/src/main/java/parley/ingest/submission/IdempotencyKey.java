package parley.ingest.submission;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import parley.ingest.body.Body;
import parley.ingest.platform.ByteHash;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;

/**
 * A sender's own name for a request, by which a repetition of it is known again.
 *
 * @param value the name
 * @param request the SHA-256 of what was asked, in hexadecimal
 */
record IdempotencyKey(String value, String request) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    /** @throws ProblemException if the name is empty, too long or not printable ASCII */
    IdempotencyKey {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new ProblemException(Problem.of(
                            ProblemCode.INVALID_PARAMETER, "1 to " + LONGEST + " printable ASCII characters are wanted")
                    .atParameter(HEADER));
        }
    }

    /**
     * The key of a request that carries this body and query.
     *
     * @throws ProblemException if the name is empty, too long or not printable ASCII
     */
    static IdempotencyKey of(String value, Body body, @Nullable String query) {
        byte[] head = (body.type() + "\n" + query + "\n").getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(value, ByteHash.of(head, body.bytes()));
    }
}
