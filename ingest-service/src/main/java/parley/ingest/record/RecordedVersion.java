package parley.ingest.record;

import java.time.Instant;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.VersionId;

/**
 * A version of a document as the record has it.
 *
 * @param document the document of which it is a version
 * @param version identity
 * @param title the sender's title
 * @param receivedAt when it was received first
 */
public record RecordedVersion(DocumentId document, VersionId version, Optional<String> title, Instant receivedAt) {}
