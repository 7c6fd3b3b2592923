package parley.backfill.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataInputStream;

/** Finds where in a WARC file another record may begin. Not thread-safe. */
final class RecordStarts {

    /** How a member of a gzip file begins: magic number and method, RFC 1952. */
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECORD = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final FSDataInputStream in;
    private final byte[] sign;
    private final int before;

    /** @param compressed whether each record of the file is a member of a gzip file */
    RecordStarts(FSDataInputStream in, boolean compressed) {
        this.in = in;
        this.sign = compressed ? MEMBER : RECORD;
        this.before = compressed ? 0 : BLANK_LINE.length;
    }

    /**
     * The first offset behind another at which a record may begin; -1 if there is none.
     *
     * @throws IOException if the file cannot be read
     */
    long behind(long offset) throws IOException {
        long at = Math.max(0, offset + 1 - before);
        in.seek(at);
        // Not closed, as that would close the file.
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        int matched = 0;
        for (int read = bytes.read(); read >= 0; read = bytes.read()) {
            at++;
            while (matched > 0 && (byte) read != sign[matched]) {
                matched = shorter(matched);
            }
            if ((byte) read == sign[matched]) {
                matched++;
            }
            if (matched == sign.length) {
                return at - sign.length + before;
            }
        }
        return -1;
    }

    /** How much of the sign is still matched where one more byte did not fit (Knuth, Morris, Pratt). */
    private int shorter(int matched) {
        for (int length = matched - 1; length > 0; length--) {
            if (Arrays.equals(sign, 0, length, sign, matched - length, matched)) {
                return length;
            }
        }
        return 0;
    }
}
