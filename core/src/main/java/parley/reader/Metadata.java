package parley.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.document.Document;
import parley.document.Publication;
import parley.time.PartialDate;

/**
 * What the sender says of a document beside its text. Immutable.
 *
 * @param title its title
 * @param publication where and when it appeared, as far as given
 */
public record Metadata(Optional<String> title, Publication publication) {

    /** The names of its fields, as JSON objects and queries have them. */
    public static final List<String> FIELDS = List.of("title", "url", "publisher", "published");

    private static final int LONGEST = 2000;

    /**
     * Reads the fields.
     *
     * @param values the value given for a name, if any
     * @throws InvalidFieldException at the first that has no usable value
     */
    public static Metadata of(Function<String, Optional<String>> values) throws InvalidFieldException {
        Optional<String> title = words("title", values);
        Optional<String> url = words("url", values);
        Optional<String> publisher = words("publisher", values);
        Optional<String> published = words("published", values);
        return new Metadata(
                title,
                new Publication(
                        publisher,
                        url.isEmpty() ? Optional.empty() : Optional.of(address(url.get())),
                        published.isEmpty() ? Optional.empty() : Optional.of(date(published.get()))));
    }

    /** The document with all this; it goes before what the document, such as a page, says of itself. */
    public Document completing(Document document) {
        Publication own = document.publications().stream().findFirst().orElse(Publication.unknown());
        Publication completed = new Publication(
                publication.publisher().or(own::publisher),
                publication.url().or(own::url),
                publication.published().or(own::published));
        return new Document(
                document.text(), title.or(document::title), completed.isUnknown() ? List.of() : List.of(completed));
    }

    private static Optional<String> words(String field, Function<String, Optional<String>> values)
            throws InvalidFieldException {
        Optional<String> given = values.apply(field);
        if (given.isEmpty()) {
            return given;
        }
        String value = given.get().strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidFieldException(
                    field, "has " + value.length() + " characters; it may have 1 to " + LONGEST);
        }
        if (value.codePoints().anyMatch(Metadata::isNoText)) {
            throw new InvalidFieldException(field, "holds characters that are no text");
        }
        return Optional.of(value);
    }

    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static URI address(String value) throws InvalidFieldException {
        try {
            URI uri = new URI(value);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidFieldException("url", "is not an address: " + value);
        }
        throw new InvalidFieldException("url", "is not an http or https address: " + value);
    }

    private static PartialDate date(String value) throws InvalidFieldException {
        try {
            return new PartialDate(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(
                    "published", "is " + e.getMessage() + " (wanted: 2022, 2022-03, 2022-03-10, 2022-03~)");
        }
    }
}
