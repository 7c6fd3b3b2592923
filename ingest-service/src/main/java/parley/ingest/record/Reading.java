package parley.ingest.record;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.Extraction;

/**
 * A document as it was read, on its way into the record.
 *
 * @param id identity
 * @param before the state of the record from which the reading started; empty for a document that nobody knows yet
 * @param extraction what was found
 */
public record Reading(DocumentId id, Optional<RecordedDocument> before, Extraction extraction) {

    /** A document that nobody knows yet. */
    public static Reading ofNew(Extraction extraction) {
        DocumentId id = DocumentId.ofFirst(extraction.document().version());
        return new Reading(id, Optional.empty(), extraction);
    }

    /** Another state of a known document: a new version, or more publications of the current one. */
    public static Reading again(RecordedDocument before, Extraction extraction) {
        return new Reading(before.id(), Optional.of(before), extraction);
    }

    boolean isNew() {
        return before.isEmpty();
    }

    /** Where it appeared. */
    List<URI> addresses() {
        return extraction.document().publications().stream()
                .map(Publication::url)
                .flatMap(Optional::stream)
                .toList();
    }
}
