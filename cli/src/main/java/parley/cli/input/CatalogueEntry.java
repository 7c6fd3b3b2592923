package parley.cli.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Optional;
import parley.document.Document;
import parley.document.Publication;
import parley.reader.Metadata;
import parley.time.PartialDate;

/**
 * What is known of a file's document beside its text.
 *
 * @param file the file's name in the folder of the catalogue
 * @param title its title
 * @param publisher the outlet
 * @param url where it appeared
 * @param published when it appeared
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record CatalogueEntry(
        String file,
        Optional<String> title,
        Optional<String> publisher,
        Optional<URI> url,
        Optional<PartialDate> published) {

    /** Nothing is known of the file. */
    static CatalogueEntry none(String file) {
        return new CatalogueEntry(file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The document with what this entry knows; the entry has precedence over what the document says of itself. */
    Document completing(Document document) {
        return new Metadata(title, new Publication(publisher, url, published)).completing(document);
    }
}
