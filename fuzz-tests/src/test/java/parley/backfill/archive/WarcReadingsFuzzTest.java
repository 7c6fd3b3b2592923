package parley.backfill.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Whatever a file is, it is read to its end, and each of its records is a document, none, or rejected with its place. */
class WarcReadingsFuzzTest {

    private static final String BEGIN = "WARC/1.";

    @FuzzTest
    void anyFileIsReadToItsEnd(byte[] file) throws IOException {
        read(file, "a.warc");
    }

    @FuzzTest
    void anyCompressedFileIsReadToItsEnd(byte[] file) throws IOException {
        read(file, "a.warc.gz");
    }

    /** As crawlers write them: each record a member of the file. The fuzzer would not find out how to compress. */
    @FuzzTest
    void anyRecordsAreReadFromTheirMembers(byte[] records) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String all = new String(records, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start < all.length()) {
            int next = all.indexOf(BEGIN, start + 1);
            int end = next < 0 ? all.length() : next;
            try (GZIPOutputStream member = new GZIPOutputStream(file)) {
                member.write(records, start, end - start);
            }
            start = end;
        }
        read(file.toByteArray(), "a.warc.gz");
    }

    /** The places at which another record may begin are those of the sign, found byte by byte. */
    @FuzzTest
    void theNextRecordIsLookedForWhereverItMayBegin(byte[] file) throws IOException {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        RecordStarts starts = new RecordStarts(FileInMemory.of(file), false);
        long found = starts.behind(0);
        int sign = all.indexOf("\r\n\r\n" + BEGIN);
        assertThat(found).isEqualTo(sign < 0 ? -1 : sign + 4);
        if (found >= 0) {
            int second = all.indexOf("\r\n\r\n" + BEGIN, sign + 1);
            assertThat(starts.behind(found)).isEqualTo(second < 0 ? -1 : second + 4);
        }
    }

    private static void read(byte[] bytes, String name) throws IOException {
        ArchiveFile file = new ArchiveFile(name, ArchiveFormat.WARC, bytes.length, new TreeMap<>());
        try (WarcReadings readings = new WarcReadings(FileInMemory.of(bytes), file)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (next.get() instanceof Reading.Read read) {
                    assertThat(read.document().text()).isNotBlank();
                } else if (next.get() instanceof Reading.Rejected rejected) {
                    assertThat(rejected.place().offset()).isBetween(0L, (long) bytes.length);
                    assertThat(rejected.code()).isNotEqualTo(RejectionCode.PROGRAM_ERROR);
                }
            }
        }
    }
}
