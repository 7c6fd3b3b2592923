package parley.query.web.shown;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of pages. */
public final class Links {

    private Links() {}

    /** The receipt: the statement in its document. Stays the same however long the document is. */
    public static String statement(String id) {
        return "/statements/" + id;
    }

    public static String document(String id) {
        return "/documents/" + id;
    }

    public static String speaker(String id) {
        return "/speakers/" + id;
    }

    public static String utterance(String id) {
        return "/utterances/" + id;
    }

    public static String negotiation(String id) {
        return "/negotiations/" + id;
    }

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An address of others, if following it runs no program; empty text if not. */
    public static String safe(Optional<URI> address) {
        return address.filter(
                        url -> "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                .map(URI::toString)
                .orElse("");
    }
}
