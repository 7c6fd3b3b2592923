package parley.backfill.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReadingsTest {

    private static final String LINES = """
            {"text": "“We will come,” Anneli Roth said.", "url": "https://nordpress.example/1", "published": "2031-03"}

            {"html": "<p>She left.</p>", "title": "Nothing new"}
            {"txt": "a typing error"}
            {"text": "a", "html": "b"}
            {"text": "a"
            {"text": "a", "published": "last week"}
            {"text": "a", "text": "twice"}
            {"text": " \\n "}
            {"text": "half \\ud83d of a pair"}
            {"text": "the last one, without a line feed"}""";

    @TempDir
    Path folder;

    private ReadArchive read(String name, byte[] bytes) throws IOException {
        return ReadArchive.of(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void linesAreReadAsTheServiceReadsThemAndBadOnesAreTold() throws Exception {
        ReadArchive read = read("a.ndjson", LINES.getBytes(UTF_8));
        assertThat(read.texts())
                .containsExactly("“We will come,” Anneli Roth said.", "She left.", "the last one, without a line feed");
        assertThat(read.documents().get(0).capture().fields())
                .containsEntry("url", "https://nordpress.example/1")
                .containsEntry("published", "2031-03");
        assertThat(read.codes())
                .containsExactly(
                        RejectionCode.MALFORMED_LINE,
                        RejectionCode.MALFORMED_LINE,
                        RejectionCode.MALFORMED_LINE,
                        RejectionCode.INVALID_FIELD,
                        RejectionCode.MALFORMED_LINE,
                        RejectionCode.EMPTY_TEXT,
                        RejectionCode.UNREADABLE_TEXT);
        assertThat(read.rejected().get(0).reason()).contains("txt");
    }

    @Test
    void theOffsetOfARejectionIsWhereItsLineBegins() throws Exception {
        byte[] bytes = LINES.getBytes(UTF_8);
        long offset = read("a.ndjson", bytes).rejected().get(0).place().offset();
        assertThat(new String(bytes, (int) offset, 8, UTF_8)).isEqualTo("{\"txt\": ");
    }

    @Test
    void aFileReadInStretchesGivesTheSameWhereverItIsCut() throws Exception {
        Path file = Files.write(folder.resolve("a.ndjson"), LINES.getBytes(UTF_8));
        ReadArchive whole = ReadArchive.of(file);
        ArchiveFile archive = new ArchiveFile(
                whole.documents().get(0).capture().place().file(),
                ArchiveFormat.LINES,
                Files.size(file),
                new TreeMap<>());
        for (long cut = 1; cut < archive.length(); cut++) {
            ReadArchive parts =
                    ReadArchive.of(List.of(new Piece(archive, 0, cut), new Piece(archive, cut, archive.length())));
            assertThat(parts).as("cut at " + cut).isEqualTo(whole);
        }
    }

    @Test
    void aCompressedFileIsReadAndOneThatBreaksOffIsToldAfterWhatIsBefore() throws Exception {
        Path file = folder.resolve("a.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LINES.getBytes(UTF_8));
        }
        assertThat(ReadArchive.of(file).texts()).hasSize(3);
        byte[] bytes = Files.readAllBytes(file);
        ReadArchive cut = read("b.ndjson.gz", Arrays.copyOf(bytes, bytes.length - 6));
        assertThat(cut.codes()).last().isEqualTo(RejectionCode.UNREADABLE_FILE);
        assertThat(cut.texts()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void textsAndPagesHaveWhatTheCatalogueBesideThemSays() throws Exception {
        Files.writeString(folder.resolve("one.txt"), "“We will come,” Anneli Roth said.");
        Files.writeString(folder.resolve("two.html"), "<p>She left.</p>");
        Files.writeString(folder.resolve("three.docx"), "PK");
        Files.writeString(folder.resolve(".hidden.txt"), "no");
        Files.writeString(folder.resolve("index.ndjson"), "{\"file\": \"one.txt\", \"publisher\": \"Nordpress\"}\n");
        ReadArchive read = ReadArchive.of(folder);
        assertThat(read.texts()).containsExactly("“We will come,” Anneli Roth said.", "She left.");
        assertThat(read.documents().get(0).capture().fields()).containsEntry("publisher", "Nordpress");
        assertThat(read.codes()).containsExactly(RejectionCode.UNKNOWN_FORMAT);
    }

    @Test
    void manySmallFilesShareATaskAndALargeOneOfLinesIsDivided() {
        List<ArchiveFile> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            files.add(new ArchiveFile("f" + i, ArchiveFormat.TEXT, 1000, new TreeMap<>()));
        }
        assertThat(Piece.shares(files)).hasSize(1);
        assertThat(Piece.shares(List.of(new ArchiveFile("l", ArchiveFormat.LINES, 1L << 30, new TreeMap<>()))))
                .hasSize(16);
        assertThat(Piece.shares(List.of(new ArchiveFile("w.warc.gz", ArchiveFormat.WARC, 1L << 30, new TreeMap<>()))))
                .hasSize(1);
    }
}
