package parley.query.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A line of comma-separated values for each entry (RFC 4180), under a line of names.
 *
 * @param columns of which the selection takes its part
 */
record CsvRows<V>(Columns<V> columns, Selection selection) implements Rows<V> {

    @Override
    public void write(Iterator<List<V>> batches, OutputStream out) throws IOException {
        Columns<V> selected = columns.of(selection);
        CSVPrinter lines = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        lines.printRecord(selected.names());
        while (batches.hasNext()) {
            for (V entry : batches.next()) {
                lines.printRecord(selected.values(entry));
            }
            lines.flush();
        }
        lines.flush();
    }
}
