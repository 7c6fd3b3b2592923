package parley.backfill.archive;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import parley.document.Document;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/**
 * A document as an archive holds it.
 *
 * @param version the hash of its text
 * @param text its text
 * @param capture where it was found, and what is said there beside the text
 */
public record ArchivedDocument(String version, String text, Capture capture) implements Serializable {

    /**
     * A document of an archive, held to what the ingest-service asks of documents.
     *
     * @throws UnusableRecordException if it has no text
     */
    static ArchivedDocument of(Document document, Optional<Instant> fetched, Place place)
            throws UnusableRecordException {
        if (document.text().isBlank()) {
            throw new UnusableRecordException(
                    RejectionCode.EMPTY_TEXT,
                    "a text of " + document.text().length() + " characters, all of them space");
        }
        try {
            TextDecoder.requireText(document.text().value());
        } catch (UnreadableTextException e) {
            throw new UnusableRecordException(e);
        }
        return new ArchivedDocument(
                document.version().value(), document.text().value(), Capture.of(document, fetched, place));
    }
}
