package parley.backfill;

import java.io.Serializable;
import java.util.List;
import parley.backfill.archive.Reading;

/**
 * What one text comes to.
 *
 * @param documents the lines that submit it; none if it is left out
 * @param extractions the line that tells what was found in it; none if it is left out
 * @param rejected why it is left out, if it cannot be loaded
 * @param repeated how many captures of it told nothing else
 * @param statements how many were found
 */
record Finding(
        List<Line> documents, List<Line> extractions, List<Reading.Rejected> rejected, long repeated, long statements)
        implements Serializable {

    /**
     * A line of output.
     *
     * @param key by which lines are sorted; begins with a hash, by which they are spread over files
     */
    record Line(String key, String json) implements Serializable {}

    boolean isKept() {
        return !documents.isEmpty();
    }
}
