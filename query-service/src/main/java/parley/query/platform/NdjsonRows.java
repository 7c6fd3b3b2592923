package parley.query.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** A line of JSON for each entry. */
record NdjsonRows<V>(Selection selection, ObjectMapper mapper) implements Rows<V> {

    @Override
    public void write(Iterator<List<V>> batches, OutputStream out) throws IOException {
        while (batches.hasNext()) {
            for (V entry : batches.next()) {
                out.write(mapper.writeValueAsBytes(selection.of(entry, mapper)));
                out.write('\n');
            }
            out.flush();
        }
    }
}
