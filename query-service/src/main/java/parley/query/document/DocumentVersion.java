package parley.query.document;

import java.time.Instant;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.query.store.FormerVersions.VersionText;

/**
 * A version of a document.
 *
 * @param version the hash of its text
 * @param since when it was recorded
 * @param title as it was given with the text, or found in it
 * @param text its characters, as received
 */
public record DocumentVersion(
        DocumentId document, VersionId version, Instant since, Optional<String> title, String text) {

    static DocumentVersion of(DocumentId document, VersionText version) {
        return new DocumentVersion(document, version.version(), version.since(), version.title(), version.text());
    }
}
