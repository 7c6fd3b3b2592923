package parley.backfill.archive;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The documents of a WARC file. What is damaged is told, and reading goes on with what looks like the start of the next record: a
 * compressed member, or a line that begins a record.
 */
final class WarcReadings implements Readings {

    /** So often may what looks like the start of a record be none before the rest of the file is given up. */
    private static final int MOST_FALSE_STARTS = 1000;

    private final FSDataInputStream in;
    private final ArchiveFile file;
    private final RecordStarts starts;

    private @Nullable WarcReader reader;
    /** Where in the file the reader began. */
    private long base;

    private long told = -1;
    private int falseStarts;
    private boolean ended;

    WarcReadings(FSDataInputStream in, ArchiveFile file) {
        this.in = in;
        this.file = file;
        this.starts = new RecordStarts(in, file.isCompressed());
        this.ended = file.length() == 0;
    }

    @Override
    public Optional<Reading> next() throws IOException {
        Optional<Reading> found = Optional.empty();
        while (found.isEmpty() && !ended) {
            found = advance();
        }
        return found;
    }

    private Optional<Reading> advance() throws IOException {
        Optional<WarcRecord> record;
        try {
            record = opened().next();
        } catch (IOException | RuntimeException e) {
            // jwarc answers some broken headers with exceptions of the runtime
            Optional<Reading> broken = tell(e);
            return goOnBehind(place().offset()) ? broken : broken.or(this::givenUp);
        }
        falseStarts = 0;
        if (record.isEmpty()) {
            ended = true;
            return Optional.empty();
        }
        try {
            return Optional.of(WarcContent.read(record.get(), place()));
        } catch (IOException | RuntimeException e) {
            return tell(e);
        }
    }

    private WarcReader opened() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            in.seek(base);
            open = new WarcReader(in);
            open.calculateBlockDigest();
            reader = open;
        }
        return open;
    }

    private Optional<Reading> tell(Exception e) {
        if (place().offset() == told) {
            return Optional.empty();
        }
        told = place().offset();
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Optional.of(new Reading.Rejected(place(), RejectionCode.BROKEN_RECORD, reason));
    }

    /** @return whether there may be another record */
    private boolean goOnBehind(long offset) throws IOException {
        reader = null;
        // Nothing can be looked for behind the end.
        long next = offset < file.length() ? starts.behind(offset) : -1;
        falseStarts++;
        ended = next < 0 || falseStarts > MOST_FALSE_STARTS;
        base = ended ? offset : next;
        return next < 0 || !ended;
    }

    private Optional<Reading> givenUp() {
        return Optional.of(new Reading.Rejected(
                place(), RejectionCode.UNREADABLE_FILE, "no record in sight; what is behind here was not read"));
    }

    @Override
    public Place place() {
        // A reader that skipped what a damaged record says that it has may think itself behind the end.
        return new Place(file.path(), Math.min(file.length(), base + (reader == null ? 0 : reader.position())));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
