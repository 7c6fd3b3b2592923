package parley.cli.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.json.ExtractionJson;
import parley.json.ParleyJson;
import parley.pdf.HostilePdf;
import parley.speaker.Roster;

class ExtractCommandTest {

    private static final String STORY =
            "LISK, March 10. /Nordpress/. “There is no deal,” Foreign Minister Ada Roth said "
                    + "on Thursday. 🙂\r\n\r\nShe added that the talks will go on.\r\n";

    @TempDir
    private Path folder;

    @Test
    void eachDocumentBecomesOneFileUnderItsRelativePath() throws IOException {
        write("in/a.txt", STORY);
        write("in/deep/er/b.HTML", "<p>Text</p>");
        write("in/notes.md", "no document");
        write("in/.hidden/c.txt", "hidden");
        CommandRun run = CommandRun.of("extract", folder.resolve("in"), folder.resolve("out"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(filesBelow("out")).containsExactly("a.json", "deep/er/b.json");
        assertThat(json("out/deep/er/b.json").path("id").asText()).isEqualTo("deep/er/b");
    }

    @Test
    void aPdfThatTakesMoreMemoryThanThereIsIsToldAndTheOthersAreRead() throws IOException {
        write("in/b.txt", STORY);
        Files.write(folder.resolve("in/a.pdf"), HostilePdf.widthsWithoutEnd());
        CommandRun run = CommandRun.of("extract", folder.resolve("in"), folder.resolve("out"), "--mode", "fast");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("a.pdf").contains("MB of memory");
        assertThat(filesBelow("out")).containsExactly("b.json");
    }

    @Test
    void theFileHoldsWhatCoreFindsInTheUntouchedText() throws IOException {
        write("in/a.txt", STORY);
        CommandRun.of("extract", folder.resolve("in"), folder.resolve("out"), "--mode", "fast");
        JsonNode expected = ExtractionJson.of("a", Extractor.rules().extract(Document.of(STORY), Roster.empty()));
        assertThat(json("out/a.json")).isEqualTo(ParleyJson.mapper().readTree(expected.toString()));
        JsonNode lastSpan = json("out/a.json").path("segments").findValues("span").stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(lastSpan.path(1).asInt()).isEqualTo(STORY.codePointCount(0, STORY.length()));
    }

    @Test
    void filesThatDifferOnlyInTheirEndingKeepIt() throws IOException {
        write("in/a.txt", STORY);
        write("in/a.html", "<p>Text</p>");
        CommandRun.of("extract", folder.resolve("in"), folder.resolve("out"));
        assertThat(filesBelow("out")).containsExactly("a.html.json", "a.txt.json");
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("in/" + i % 5 + "/" + i + ".txt", (STORY + "\n").repeat(1 + i * 7 % 13));
        }
        CommandRun one = CommandRun.of("extract", folder.resolve("in"), "-", "--threads", 1);
        CommandRun many = CommandRun.of("extract", folder.resolve("in"), "-", "--threads", 7);
        assertThat(many.out()).isEqualTo(one.out());
        assertThat(one.out().lines()).hasSize(40);
        CommandRun.of("extract", folder.resolve("in"), folder.resolve("one"), "--threads", 1);
        CommandRun.of("extract", folder.resolve("in"), folder.resolve("many"), "--threads", 7);
        for (String file : filesBelow("one")) {
            assertThat(folder.resolve("many").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(filesBelow("many")).hasSize(40);
    }

    @Test
    void withoutAModeTheBestOfThisBuildIsUsed() throws IOException {
        write("a.txt", STORY);
        CommandRun run = CommandRun.of("extract", folder.resolve("a.txt"), "-", "--quiet");
        try (Extractor best = Extractor.full().orElseGet(Extractor::rules)) {
            assertThat(ParleyJson.mapper().readTree(run.out()).path("method").asText())
                    .isEqualTo(best.method());
            // In a trimmed build one line says why it is not the full mode; ExtractWithoutModelTest has its words.
            assertThat(run.err().lines()).hasSize(best.mode() == ExtractionMode.FULL ? 0 : 1);
        }
    }

    @Test
    void unreadableFilesAreReportedAndTheOthersExtracted() throws IOException {
        write("in/a.txt", STORY);
        Files.write(folder.resolve("in/image.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        CommandRun run = CommandRun.of("extract", folder.resolve("in"), folder.resolve("out"), "--quiet");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().startsWith("parley: image.txt: not text");
        assertThat(filesBelow("out")).containsExactly("a.json");
    }

    @Test
    void aSingleFileIsReadWhateverItsEnding() throws IOException {
        write("story.md", STORY);
        CommandRun run = CommandRun.of("extract", folder.resolve("story.md"), "-");
        assertThat(run.exitCode()).isZero();
        assertThat(ParleyJson.mapper().readTree(run.out()).path("id").asText()).isEqualTo("story");
    }

    @Test
    void standardInputIsOneDocument() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(STORY.getBytes(UTF_8)));
            JsonNode text = ParleyJson.mapper()
                    .readTree(CommandRun.of("extract", "-", "-").out());
            assertThat(text.path("version").asText())
                    .isEqualTo(Document.of(STORY).version().value());
            System.setIn(new ByteArrayInputStream("<p>Röth".getBytes(UTF_8)));
            JsonNode page = ParleyJson.mapper()
                    .readTree(CommandRun.of("extract", "-", "-", "--format", "html")
                            .out());
            assertThat(page.path("version").asText())
                    .isEqualTo(Document.of("Röth").version().value());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aMistakeInTheCatalogueIsReportedWithItsLine() throws IOException {
        write("in/a.txt", STORY);
        write("in/index.ndjson", "{\"file\": \"a.txt\"}\n{\"file\": \"a.txt\", \"publishd\": \"2031\"}\n");
        CommandRun run = CommandRun.of("extract", "--explain", folder.resolve("in"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("index.ndjson, line 2").contains("publishd");
    }

    @Test
    void explanationsShowWhatEachStageFound() throws IOException {
        write("a.txt", STORY);
        CommandRun run = CommandRun.of("extract", "--explain", folder.resolve("a.txt"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "=== a.txt",
                        "--- segments",
                        "--- attributions",
                        "--- speakers",
                        "--- statements",
                        "--- notices")
                .contains(STORY.substring(0, 20));
    }

    @Test
    void whatCannotBeMeantIsAUsageError() throws IOException {
        write("a.txt", STORY);
        Files.createDirectories(folder.resolve("empty"));
        Path file = folder.resolve("a.txt");
        assertUsageError("No such file", "extract", folder.resolve("nowhere"), "-");
        assertUsageError("No .txt", "extract", folder.resolve("empty"), "-");
        assertUsageError("Where to write", "extract", file);
        assertUsageError("OUT is a file", "extract", file, file);
        assertUsageError("at least 1", "extract", file, "-", "--threads", 0);
        assertUsageError("--explain", "extract", file, "-", "--explain");
        assertUsageError("--format", "extract", file, "-", "--format", "docx");
        assertUsageError("--mode", "extract", file, "-", "--mode", "slow");
        CommandRun mistyped = CommandRun.of("extract", file, "-", "--thread", 2);
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("--threads");
    }

    private static void assertUsageError(String message, Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("Usage: parley extract");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JsonNode json(String name) throws IOException {
        return ParleyJson.mapper().readTree(folder.resolve(name).toFile());
    }

    private List<String> filesBelow(String name) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
