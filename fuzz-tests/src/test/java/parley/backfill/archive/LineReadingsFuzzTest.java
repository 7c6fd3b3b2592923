package parley.backfill.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

class LineReadingsFuzzTest {

    /** Every line is a document or rejected, and a file that is cut into two stretches anywhere gives the same. */
    @FuzzTest
    void anyFileIsReadToItsEndWhereverItIsCut(byte[] bytes) throws IOException {
        ArchiveFile file = new ArchiveFile("a.ndjson", ArchiveFormat.LINES, bytes.length, new TreeMap<>());
        List<Reading> whole = read(bytes, new Piece(file, 0, bytes.length));
        if (bytes.length > 1) {
            int cut = 1 + (bytes[0] & 0xff) % (bytes.length - 1);
            List<Reading> parts = new ArrayList<>(read(bytes, new Piece(file, 0, cut)));
            parts.addAll(read(bytes, new Piece(file, cut, bytes.length)));
            assertThat(parts).isEqualTo(whole);
        }
    }

    /** It may break off, but in no other way than that. */
    @FuzzTest
    void anyCompressedFileIsReadOrBreaksOff(byte[] bytes) {
        ArchiveFile file = new ArchiveFile("a.ndjson.gz", ArchiveFormat.LINES, bytes.length, new TreeMap<>());
        try {
            read(bytes, new Piece(file, 0, bytes.length));
        } catch (IOException e) {
            // Told with the place, and the next file is read.
        }
    }

    @FuzzTest
    void anyFileIsACatalogueOrRefused(byte[] bytes) throws IOException {
        try {
            Catalogues.entries(new ByteArrayInputStream(bytes))
                    .values()
                    .forEach(entry -> assertThat(entry).doesNotContainKey("file"));
        } catch (UnusableRecordException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static List<Reading> read(byte[] bytes, Piece piece) throws IOException {
        List<Reading> all = new ArrayList<>();
        try (LineReadings readings = new LineReadings(FileInMemory.of(bytes), piece)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                all.add(next.get());
            }
        }
        return all;
    }
}
