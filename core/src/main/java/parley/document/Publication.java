package parley.document;

import java.net.URI;
import java.util.Optional;
import parley.time.PartialDate;

/**
 * Where and when a document's text appeared. Wire copy has several publications.
 *
 * @param publisher the outlet as it names itself, such as {@code Nordpress}
 * @param url the address of the text
 * @param published the date of publication as given by the sender, not as read from the text
 */
public record Publication(Optional<String> publisher, Optional<URI> url, Optional<PartialDate> published) {

    private static final Publication UNKNOWN = new Publication(Optional.empty(), Optional.empty(), Optional.empty());

    /** A publication of which nothing is known. */
    public static Publication unknown() {
        return UNKNOWN;
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
