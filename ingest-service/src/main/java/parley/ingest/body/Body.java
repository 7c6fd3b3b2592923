package parley.ingest.body;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;

/**
 * The bytes of a request and what they are declared to be.
 *
 * @param type the declared type
 * @param bytes all of them; not to be changed
 */
public record Body(MediaType type, byte[] bytes) {

    /**
     * Reads a body.
     *
     * @param limit the most bytes it may have; no more than one more is read
     * @throws ProblemException if it has more
     * @throws IOException if the connection breaks
     */
    public static Body read(MediaType type, InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return new Body(type, bytes);
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(ProblemCode.TOO_LARGE, "more than " + limit + " bytes");
    }

    boolean isA(MediaType other) {
        return type.getType().equalsIgnoreCase(other.getType())
                && type.getSubtype().equalsIgnoreCase(other.getSubtype());
    }

    /** @throws ProblemException if a character set is declared that Java does not know */
    Optional<Charset> declaredCharset() {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name.replace("\"", "")));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_CHARSET, "unknown character set: " + name);
        }
    }
}
