package parley.backfill.archive;

import java.util.Locale;

/** Why something in an archive is no document. Written in lower case outside of Java. */
public enum RejectionCode {
    /** A file whose name has no ending that is read. */
    UNKNOWN_FORMAT,
    /** A file that cannot be opened, or breaks off in a way that nothing behind can be read. */
    UNREADABLE_FILE,
    /** A record of a WARC file that is damaged or cut off. */
    BROKEN_RECORD,
    /** A record that the crawler did not fetch to its end. */
    TRUNCATED,
    /** An answer that is not the page: a redirection, a failure. */
    HTTP_STATUS,
    /** An image, a script, and whatever else is neither text nor HTML nor PDF. */
    UNSUPPORTED_TYPE,
    /** Called text, but it is none. */
    UNREADABLE_TEXT,
    /** Bytes that are not in the character set that they are said to be in. */
    WRONG_CHARSET,
    /** More than is read, or than the ingest-service takes. */
    TOO_LARGE,
    /** Nothing but space. */
    EMPTY_TEXT,
    /** A line that is no JSON object with the fields of a document. */
    MALFORMED_LINE,
    /** A field whose value cannot be used. */
    INVALID_FIELD,
    /** A PDF file whose turn to be read did not come; nothing is known to be wrong with it. */
    BUSY,
    /** An error of the program, which never should be; all else goes on. */
    PROGRAM_ERROR;

    /** As it is written outside of Java. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
