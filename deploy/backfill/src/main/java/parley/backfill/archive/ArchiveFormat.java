package parley.backfill.archive;

import java.util.Locale;
import java.util.Optional;

/** How a file of an archive is to be understood. */
public enum ArchiveFormat {
    /** Records of a crawl, compressed record by record or not at all. */
    WARC,
    /** A JSON object per line, as {@code POST /v1/documents:batch} takes it; may be compressed as a whole. */
    LINES,
    TEXT,
    HTML,
    PDF;

    /** By the ending of a file's name; empty if it is none that is read. */
    static Optional<ArchiveFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.warc(\\.wet)?(\\.gz)?")) {
            return Optional.of(WARC);
        }
        if (lower.matches(".*\\.(ndjson|jsonl)(\\.gz)?")) {
            return Optional.of(LINES);
        }
        if (lower.endsWith(".txt")) {
            return Optional.of(TEXT);
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm")) {
            return Optional.of(HTML);
        }
        return lower.endsWith(".pdf") ? Optional.of(PDF) : Optional.empty();
    }
}
