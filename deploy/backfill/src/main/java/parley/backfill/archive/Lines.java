package parley.backfill.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream with their offsets; no more than one is held in memory, and of that no more than
 * {@link RecordContent#LARGEST} bytes. Not thread-safe.
 */
final class Lines {

    private final InputStream in;
    private long offset;

    /** @param offset of the first byte of the stream */
    Lines(InputStream in, long offset) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.offset = offset;
    }

    /**
     * A line.
     *
     * @param offset of its first byte
     * @param bytes its bytes without the line feed; if {@code tooLarge}, only the first
     */
    record Line(long offset, byte[] bytes, boolean tooLarge) {}

    /** The offset of what is read next. */
    long offset() {
        return offset;
    }

    /** The next line; empty behind the last. */
    Optional<Line> next() throws IOException {
        long start = offset;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLarge = false;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0; read = in.read()) {
            offset++;
            if (read == '\n') {
                break;
            }
            if (line.size() < RecordContent.LARGEST) {
                line.write(read);
            } else {
                tooLarge = true;
            }
        }
        return Optional.of(new Line(start, line.toByteArray(), tooLarge));
    }
}
