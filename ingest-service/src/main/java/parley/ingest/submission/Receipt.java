package parley.ingest.submission;

import parley.document.DocumentId;
import parley.document.VersionId;

/**
 * What became of a submitted document.
 *
 * @param document identity through all versions
 * @param version the version with the submitted text
 * @param created whether the document was not known before
 * @param outcome what the submission changed
 * @param statements how many statements of the document stand in the record
 */
public record Receipt(DocumentId document, VersionId version, boolean created, Outcome outcome, long statements) {

    /** What a submission changed. */
    public enum Outcome {
        /** The document is new. */
        CREATED,
        /** The document is known; the text is a new current version of it. */
        NEW_VERSION,
        /** The text is known; what was said of it beside the text is new. */
        COMPLETED,
        /** All was known. */
        UNCHANGED
    }
}
