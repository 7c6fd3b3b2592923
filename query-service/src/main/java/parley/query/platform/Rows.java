package parley.query.platform;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Writes a list of any length, entry by entry. */
interface Rows<V> {

    /** An answer that reads on only as fast as the client takes what was read. */
    default StreamingOutput of(Iterator<List<V>> batches) {
        return out -> write(batches, out);
    }

    void write(Iterator<List<V>> batches, OutputStream out) throws IOException;
}
