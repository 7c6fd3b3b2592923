package parley.backfill.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/** The documents of a file with one JSON object per line, or of a stretch of it: of the lines that begin there. */
final class LineReadings implements Readings {

    private final InputStream in;
    private final Lines lines;
    private final Piece piece;

    LineReadings(FSDataInputStream in, Piece piece) throws IOException {
        this.piece = piece;
        this.in = piece.file().isCompressed() ? new GZIPInputStream(in, 1 << 16) : in;
        if (piece.start() == 0) {
            this.lines = new Lines(this.in, 0);
        } else {
            // One byte earlier, as a line may begin just where the stretch does.
            in.seek(piece.start() - 1);
            this.lines = new Lines(in, piece.start() - 1);
            lines.next();
        }
    }

    @Override
    public Optional<Reading> next() throws IOException {
        while (piece.file().isCompressed() || lines.offset() < piece.end()) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!isBlank(line.get())) {
                return Optional.of(read(line.get()));
            }
        }
        return Optional.empty();
    }

    private Reading read(Lines.Line line) {
        Place place = new Place(piece.file().path(), line.offset());
        try {
            if (line.tooLarge()) {
                throw new UnusableRecordException(
                        RejectionCode.TOO_LARGE, "a line of more than " + RecordContent.LARGEST + " bytes");
            }
            String json = TextDecoder.decode(line.bytes(), Optional.of(StandardCharsets.UTF_8));
            return new Reading.Read(ArchivedDocument.of(DocumentLine.document(json), Optional.empty(), place));
        } catch (UnusableRecordException e) {
            return e.at(place);
        } catch (UnreadableTextException e) {
            return new UnusableRecordException(e).at(place);
        }
    }

    private static boolean isBlank(Lines.Line line) {
        for (byte b : line.bytes()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public Place place() {
        return new Place(piece.file().path(), lines.offset());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
