package parley.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.backfill.archive.WarcFile;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.json.ExtractionJson;
import parley.json.ParleyJson;
import parley.speaker.Roster;

/** The job as a whole, on two threads of the test's own process. */
class BackfillCommandTest {

    private static final Path SAMPLES =
            Path.of("../../samples").toAbsolutePath().normalize();
    private static final String URL = "https://nordpress.example/talks";

    @TempDir
    Path folder;

    /** One run of the command. */
    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void sparkRunsHere() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    @AfterAll
    static void nothingOfItStays() {
        List.of("spark.master", "spark.ui.enabled", "spark.driver.bindAddress", "spark.driver.host")
                .forEach(System::clearProperty);
    }

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = BackfillCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** The files of a folder of output, one behind the other. */
    static String all(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ndjson")).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<JsonNode> lines(Path folder) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : all(folder).lines().toList()) {
            lines.add(ParleyJson.mapper().readTree(line));
        }
        return lines;
    }

    @Test
    void whatComesOutIsTheSameBytesForAnyNumberOfFilesAndIsWhatCoreFinds() throws Exception {
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        Run first = run(SAMPLES, "--out", one, "--files", 1, "--quiet");
        Run second = run(SAMPLES, "--out", many, "--files", 5, "--quiet");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.out()).isEqualTo(first.out()).contains("\"documents\" : 12");
        for (String kind : List.of("documents", "extractions", "rejected")) {
            assertThat(all(many.resolve(kind))).as(kind).isEqualTo(all(one.resolve(kind)));
        }
        assertThat(one.resolve("_SUCCESS")).exists();
        assertThat(one.resolve("documents/_SUCCESS")).doesNotExist();
        Document plain = Document.of(Files.readString(SAMPLES.resolve("izmir-fourth-round.txt"), UTF_8));
        JsonNode found = lines(one.resolve("extractions")).stream()
                .filter(line ->
                        line.path("version").asText().equals(plain.version().value()))
                .findFirst()
                .orElseThrow();
        JsonNode expected = ExtractionJson.of("x", Extractor.rules().extract(plain, Roster.empty()));
        assertThat(found.path("attributions")).isEqualTo(expected.path("attributions"));
        assertThat(lines(one.resolve("rejected")))
                .extracting(line -> line.path("code").asText())
                .containsExactly("unknown_format");
    }

    @Test
    void aCorrectedPageFollowsTheOneItCorrectsAndARepetitionIsLeftOut() throws Exception {
        String before = "<article><p>\"We will come in March,\" Minister Anneli Roth said in Oslo.</p></article>";
        String after = "<article><p>\"We will come in May,\" Minister Anneli Roth said in Oslo.</p></article>";
        WarcFile.compressed()
                .page(URL, Instant.parse("2031-05-02T00:00:00Z"), after)
                .page(URL, Instant.parse("2031-05-01T00:00:00.5Z"), before)
                .page(URL, Instant.parse("2031-05-01T00:00:01Z"), before)
                .page(URL + "/2", Instant.parse("2031-05-01T00:00:00Z"), "<p>There was rain in Oslo all day.</p>")
                .writeTo(folder.resolve("crawl.warc.gz"));
        Path out = folder.resolve("out");
        Run run = run(folder.resolve("crawl.warc.gz"), "--out", out, "--only-with-statements", "--files", 3);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(lines(out.resolve("documents")))
                .extracting(line -> line.path("text").asText())
                .containsExactly(
                        "\"We will come in March,\" Minister Anneli Roth said in Oslo.",
                        "\"We will come in May,\" Minister Anneli Roth said in Oslo.");
        JsonNode counts = ParleyJson.mapper().readTree(run.out()).path("counts");
        assertThat(counts.path("texts").asInt()).isEqualTo(3);
        assertThat(counts.path("texts.repetitions").asInt()).isEqualTo(1);
        assertThat(counts.path("texts.without_statements").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheServiceWouldRefuseAsTooLargeIsRejectedHere() throws Exception {
        ObjectNode line = ParleyJson.mapper().createObjectNode().put("text", "x ".repeat(500));
        Files.writeString(folder.resolve("a.ndjson"), line + "\n{\"text\":\"short\"}\n");
        Path out = folder.resolve("out");
        run(folder.resolve("a.ndjson"), "--out", out, "--largest-line", 1000, "--quiet");
        assertThat(lines(out.resolve("documents"))).hasSize(1);
        assertThat(lines(out.resolve("rejected")).get(0).path("code").asText()).isEqualTo("too_large");
    }

    @Test
    void aRunThatBrokeOffDoesNotLookWholeAndIsBegunAgainOnlyIfAsked() throws Exception {
        Path out = folder.resolve("out");
        Run failed = run(folder.resolve("nothing-here"), "--out", out, "--quiet");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("nothing-here");
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
        Files.writeString(folder.resolve("a.txt"), "“We will come,” Anneli Roth said.");
        Run refused = run(folder.resolve("a.txt"), "--out", out, "--quiet");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("--restart");
        Files.createDirectories(out.resolve("documents"));
        Files.writeString(out.resolve("documents/part-r-00000.ndjson"), "{\"text\":\"a half\"}\n");
        Run again = run(folder.resolve("a.txt"), "--out", out, "--quiet", "--restart");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(all(out.resolve("documents"))).contains("We will come").doesNotContain("a half");
        assertThat(out.resolve("_UNFINISHED")).doesNotExist();
        assertThat(run(folder.resolve("a.txt"), "--out", out, "--restart").err())
                .contains("finished");
        assertThat(run(folder.resolve("a.txt"), "--out", folder, "--restart").err())
                .contains("not of a run");
    }

    @Test
    void theCommandLineIsExplainedAndChecked() {
        assertThat(run("--help").out()).contains("--only-with-statements", "_SUCCESS", "index.ndjson");
        assertThat(run("--out", "x").exitCode()).isEqualTo(2);
        assertThat(run(folder, "--out", "x", "--files", 0).exitCode()).isEqualTo(2);
        assertThat(run(folder, "--out", "x", "--mode", "slow").err()).contains("slow");
    }
}
