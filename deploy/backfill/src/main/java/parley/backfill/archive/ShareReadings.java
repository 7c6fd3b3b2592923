package parley.backfill.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * What becomes of all records of a share of an archive. A file that breaks off ends in a rejection, and the next one is
 * read. Not thread-safe.
 */
public final class ShareReadings implements Iterator<Reading> {

    private final Iterator<Piece> pieces;
    private final Configuration hadoop;
    private Optional<Readings> open = Optional.empty();
    private Optional<Reading> ready = Optional.empty();

    /** @param hadoop the settings of the file systems */
    public ShareReadings(List<Piece> pieces, Configuration hadoop) {
        this.pieces = pieces.iterator();
        this.hadoop = hadoop;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (open.isPresent() || pieces.hasNext())) {
            ready = open.isPresent() ? following(open.get()) : opening(pieces.next());
        }
        return ready.isPresent();
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no record is left");
        }
        Reading reading = ready.orElseThrow();
        ready = Optional.empty();
        return reading;
    }

    private Optional<Reading> following(Readings readings) {
        try {
            Optional<Reading> next = readings.next();
            if (next.isEmpty()) {
                close(readings);
            }
            return next;
        } catch (IOException e) {
            Place place = readings.place();
            close(readings);
            return Optional.of(unreadable(place, e));
        } catch (RuntimeException | StackOverflowError e) {
            // The record is behind us, and the next one may be better.
            return Optional.of(new Reading.Rejected(readings.place(), RejectionCode.PROGRAM_ERROR, e.toString()));
        }
    }

    private Optional<Reading> opening(Piece piece) {
        try {
            Path path = new Path(piece.file().path());
            FSDataInputStream in = path.getFileSystem(hadoop).open(path);
            try {
                open = Optional.of(readings(in, piece));
            } catch (IOException e) {
                in.close();
                throw e;
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadable(new Place(piece.file().path(), piece.start()), e));
        }
    }

    private static Readings readings(FSDataInputStream in, Piece piece) throws IOException {
        return switch (piece.file().format()) {
            case WARC -> new WarcReadings(in, piece.file());
            case LINES -> new LineReadings(in, piece);
            case TEXT, HTML, PDF -> new FileReading(in, piece.file());
        };
    }

    private void close(Readings readings) {
        open = Optional.empty();
        try {
            readings.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + readings.place().file(), e);
        }
    }

    private static Reading unreadable(Place place, IOException e) {
        return new Reading.Rejected(place, RejectionCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
}
