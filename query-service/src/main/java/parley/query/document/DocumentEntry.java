package parley.query.document;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.query.store.DocumentHead;
import parley.time.DateClaim;

/** A document in a list. */
public record DocumentEntry(
        DocumentId id,
        VersionId version,
        Optional<String> title,
        List<Publication> publications,
        Optional<DateClaim> published) {

    static DocumentEntry of(DocumentHead document) {
        return new DocumentEntry(
                document.document(),
                document.version(),
                document.title(),
                document.publications(),
                document.published());
    }
}
