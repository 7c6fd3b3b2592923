package parley.document;

import java.util.regex.Pattern;

/**
 * The identity of a document through all its versions: {@code d-} and the first 32 hexadecimal digits of the hash of
 * the version that was received first.
 */
public record DocumentId(String value) {

    private static final Pattern FORM = Pattern.compile("d-[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the value has another form */
    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id (d- and 32 hexadecimal digits): " + value);
        }
    }

    /** The id of a document whose first version this is. */
    public static DocumentId ofFirst(VersionId version) {
        return new DocumentId("d-" + version.value().substring(0, 32));
    }

    @Override
    public String toString() {
        return value;
    }
}
