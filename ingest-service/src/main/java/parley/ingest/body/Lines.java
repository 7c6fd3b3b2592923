package parley.ingest.body;

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
    private final byte[] buffer = new byte[1 << 18];
    private int from;
    private int to;
    private long number;

    /** @param limit the most bytes that a line may have */
    public Lines(InputStream in, long limit) {
        this.in = in;
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
        if (from == to && !fill()) {
            return Optional.empty();
        }
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = lineEnd();
            ended = end < to;
            if (line.size() + (end - from) <= limit) {
                line.write(buffer, from, end - from);
            } else {
                tooLarge = true;
            }
            from = ended ? end + 1 : end;
        }
        return Optional.of(new Line(++number, tooLarge ? new byte[0] : line.toByteArray(), tooLarge));
    }

    /**
     * Whether the whole of the next line has come already; also false for a line that is longer than what is kept.
     *
     * @throws IOException if the connection breaks
     */
    public boolean isReady() throws IOException {
        while (lineEnd() == to && to - from < buffer.length && in.available() > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int read = in.read(buffer, to, Math.min(in.available(), buffer.length - to));
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return lineEnd() < to;
    }

    /** Where the line feed is, or else the end of what has come. */
    private int lineEnd() {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Reads on when all was given; false at the end of the stream. */
    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
