package parley.backfill;

import java.io.Serializable;
import parley.extraction.ExtractionMode;

/**
 * What tasks must know.
 *
 * @param mode how thoroughly to read
 * @param largestLine the most bytes a line for the ingest-service may have
 * @param onlyWithStatements whether documents in which nobody says anything are left out
 */
record Settings(ExtractionMode mode, long largestLine, boolean onlyWithStatements) implements Serializable {

    Settings {
        if (largestLine < 1) {
            throw new IllegalArgumentException("a line must be allowed one byte at least, not " + largestLine);
        }
    }
}
