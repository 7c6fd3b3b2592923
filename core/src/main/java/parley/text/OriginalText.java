package parley.text;

/**
 * The characters of a document as they were received: frozen, never normalised, identified by their hash.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the characters, untouched
 * @param sha256 lower-case hexadecimal SHA-256 of the UTF-8 form; a lone surrogate is hashed as {@code ?}
 */
public record OriginalText(String value, String sha256) {

    /** Freezes {@code value} under the hash of its own characters. */
    public static OriginalText of(String value) {
        return new OriginalText(value, Sha256.of(value));
    }

    public int length() {
        return value.length();
    }

    /** Whether there is nothing in it but space. */
    public boolean isBlank() {
        return value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    public String quote(TextSpan span) {
        return span.of(value);
    }
}
