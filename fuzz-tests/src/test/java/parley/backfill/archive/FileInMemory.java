package parley.backfill.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;

/** A file of an archive that is nowhere but in memory. Not thread-safe. */
final class FileInMemory extends ByteArrayInputStream implements Seekable, PositionedReadable {

    private FileInMemory(byte[] bytes) {
        super(bytes);
    }

    static FSDataInputStream of(byte[] bytes) {
        return new FSDataInputStream(new FileInMemory(bytes));
    }

    @Override
    public void seek(long offset) throws IOException {
        if (offset < 0 || offset > count) {
            throw new EOFException("no byte " + offset + " in " + count);
        }
        pos = (int) offset;
    }

    @Override
    public long getPos() {
        return pos;
    }

    @Override
    public boolean seekToNewSource(long offset) {
        return false;
    }

    @Override
    public int read(long position, byte[] into, int from, int length) {
        if (position >= count) {
            return -1;
        }
        int most = (int) Math.min(length, count - position);
        System.arraycopy(buf, (int) position, into, from, most);
        return most;
    }

    @Override
    public void readFully(long position, byte[] into, int from, int length) throws IOException {
        if (read(position, into, from, length) < length) {
            throw new EOFException("fewer than " + length + " bytes behind " + position);
        }
    }

    @Override
    public void readFully(long position, byte[] into) throws IOException {
        readFully(position, into, 0, into.length);
    }
}
