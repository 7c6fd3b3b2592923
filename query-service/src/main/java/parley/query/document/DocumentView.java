package parley.query.document;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.feed.Change;
import parley.query.statement.StatementView;
import parley.query.store.FormerVersions.Version;
import parley.time.DateClaim;

/**
 * A document to be read.
 *
 * @param text its characters, as received
 * @param segments what each stretch of the text is; they tile it
 * @param statements what is said in it, in text order
 * @param versions what the text was and is, the earliest first, the current one last
 */
public record DocumentView(
        DocumentId id,
        VersionId version,
        Optional<String> title,
        List<Publication> publications,
        Optional<DateClaim> published,
        String text,
        List<Change.SegmentMark> segments,
        List<StatementView> statements,
        List<Version> versions) {

    static DocumentView of(Change.DocumentRecorded document, List<StatementView> statements, List<Version> versions) {
        return new DocumentView(
                document.document(),
                document.version(),
                document.title(),
                document.publications(),
                document.published(),
                document.text(),
                document.segments(),
                statements,
                versions);
    }
}
