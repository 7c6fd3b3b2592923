package parley.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.ingest.record.RecordedDocument;
import parley.ingest.record.RecordedVersion;

/** What is told of a document: everything but its text. */
record DocumentView(
        DocumentId document,
        VersionId version,
        Optional<String> title,
        List<Publication> publications,
        long statements,
        List<VersionView> versions) {

    record VersionView(VersionId version, Optional<String> title, Instant receivedAt) {}

    static DocumentView of(RecordedDocument document, List<RecordedVersion> versions, long statements) {
        return new DocumentView(
                document.id(),
                document.current().version(),
                document.current().title(),
                document.current().publications(),
                statements,
                versions.stream()
                        .map(v -> new VersionView(v.version(), v.title(), v.receivedAt()))
                        .toList());
    }
}
