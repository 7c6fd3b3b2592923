package parley.query.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.feed.Change;
import parley.time.DateClaim;
import parley.time.PartialDate;

/**
 * What is known of a document besides its text: all that lists of statements need, and a fraction of the size.
 *
 * @param document identity through all versions
 * @param version the current version
 * @param title the sender's title or, failing that, the headline found in the text
 * @param publications where it appeared
 * @param published when it appeared, if known
 */
public record DocumentHead(
        DocumentId document,
        VersionId version,
        Optional<String> title,
        List<Publication> publications,
        Optional<DateClaim> published) {

    public DocumentHead {
        publications = List.copyOf(publications);
    }

    /** The first day on which the document may have appeared, by which lists are sorted. */
    public Optional<LocalDate> publishedOn() {
        return published.map(DateClaim::date).map(PartialDate::earliest);
    }

    public static DocumentHead of(Change.DocumentRecorded document) {
        return new DocumentHead(
                document.document(),
                document.version(),
                document.title(),
                document.publications(),
                document.published());
    }
}
