package parley.feed;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.segment.SegmentKind;
import parley.selector.TextPositionSelector;
import parley.speaker.Speaker;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.time.DateClaim;

/**
 * Something that happened to the record.
 *
 * <p>Within one document the order is: withdrawals of what the former version held, then the speakers that are new or
 * changed, then the document, then its statements in text order.
 */
public sealed interface Change {

    /**
     * A document was received, a new version of it was, or another publication of the same text became known. It
     * replaces everything said of the document before, except its statements, which have changes of their own.
     *
     * @param document identity through all versions
     * @param version the current version
     * @param text its characters, as received
     * @param title the sender's title or, failing that, the headline found in the text
     * @param publications where it appeared
     * @param published when it appeared, if known
     * @param segments what each stretch of the text is; they tile the text
     */
    record DocumentRecorded(
            DocumentId document,
            VersionId version,
            String text,
            Optional<String> title,
            List<Publication> publications,
            Optional<DateClaim> published,
            List<SegmentMark> segments)
            implements Change {

        public DocumentRecorded {
            publications = List.copyOf(publications);
            segments = List.copyOf(segments);
        }
    }

    /** A document was retracted with all its versions; its statements were withdrawn just before. */
    record DocumentRetracted(DocumentId document) implements Change {}

    /**
     * A statement entered the record, or was found again with other details under the same id.
     *
     * @param document the document in whose current version it stands
     * @param ordinal its place among the statements of that version, from 0, in text order
     * @param statement the statement
     */
    record StatementRecorded(DocumentId document, int ordinal, Statement statement) implements Change {}

    /** A statement left the record. Its id stays taken, and is answered as gone. */
    record StatementWithdrawn(DocumentId document, StatementId statement) implements Change {}

    /** A speaker became known, or what is known of one changed; replaces what was said of the speaker before. */
    record SpeakerRecorded(Speaker speaker) implements Change {}

    /**
     * What a stretch of a document's text is.
     *
     * @param kind headline, paragraph, furniture and so on
     * @param position where, half-open, in code points
     */
    record SegmentMark(SegmentKind kind, TextPositionSelector position) {}
}
