package parley.ingest.body;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import parley.ingest.platform.ProblemException;

/**
 * The lines of a stream, one after the other; no more than one is held in memory. Not thread-safe.
 *
 * <p>A line ends with a line feed or with the stream; an empty one behind the last line feed is none.
 */
public final class Lines {

    private final InputStream in;
    private final long limit;
    private long number;

    /** @param limit the most bytes that a line may have */
    public Lines(InputStream in, long limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /**
     * A line of the stream.
     *
     * @param number its number, from 1
     * @param bytes its bytes without the line feed; empty if {@code tooLarge}
     * @param tooLarge whether it had more bytes than the limit; they were passed over
     */
    public record Line(long number, byte[] bytes, boolean tooLarge) {

        /** Whether there is nothing on the line but white space. */
        public boolean isBlank() {
            if (tooLarge) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }

        /** @throws ProblemException if the line had more bytes than the limit */
        public void requireWithin(long limit) {
            if (tooLarge) {
                throw Body.tooLarge(limit);
            }
        }
    }

    /**
     * The next line; empty behind the last.
     *
     * @throws IOException if the connection breaks
     */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLarge = false;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < limit) {
                line.write(read);
            } else {
                tooLarge = true;
            }
        }
        return Optional.of(new Line(++number, tooLarge ? new byte[0] : line.toByteArray(), tooLarge));
    }
}
