package parley.ingest.record;

import java.time.Instant;
import java.util.Optional;
import parley.document.Document;
import parley.document.DocumentId;

/**
 * A document as the record has it.
 *
 * @param id identity
 * @param revision which state of the record this is; grows with each write
 * @param retractedAt when it was retracted, if it was
 * @param current its current version, with all its publications
 */
public record RecordedDocument(DocumentId id, long revision, Optional<Instant> retractedAt, Document current) {

    public boolean isRetracted() {
        return retractedAt.isPresent();
    }
}
