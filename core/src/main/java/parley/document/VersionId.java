package parley.document;

import java.util.regex.Pattern;

/**
 * The identity of one version of a document: the SHA-256 of its text, in lower-case hexadecimal.
 *
 * <p>The same text has the same id wherever and whenever it is received.
 */
public record VersionId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the value is not 64 lower-case hexadecimal digits */
    public VersionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a version id (64 hexadecimal digits): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
