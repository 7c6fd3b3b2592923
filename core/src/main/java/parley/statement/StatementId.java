package parley.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import parley.document.VersionId;
import parley.selector.Passage;

/**
 * The identity of a statement: {@code q-} and 32 hexadecimal digits that follow from the document version and the
 * positions of the content, so that a second extraction of the same text finds the same ids.
 */
public record StatementId(String value) {

    private static final Pattern FORM = Pattern.compile("q-[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the value has another form */
    public StatementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a statement id (q- and 32 hexadecimal digits): " + value);
        }
    }

    /** The id of the statement with this content in this version. */
    public static StatementId of(VersionId version, List<Passage> content) {
        StringBuilder key = new StringBuilder(version.value());
        for (Passage passage : content) {
            key.append(' ')
                    .append(passage.position().start())
                    .append('-')
                    .append(passage.position().end());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.US_ASCII));
            return new StatementId("q-" + HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
