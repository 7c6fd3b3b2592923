package parley.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.backfill.archive.WarcFile;
import parley.cli.ParleyCommand;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.json.ParleyJson;

/**
 * From archives to the record: the packed job on a cluster of processes of this machine, and what it writes loaded into the
 * packaged services.
 */
class BackfillIT {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SAMPLES = CHECKOUT.resolve("samples");
    private static final Instant FETCHED = Instant.parse("2031-10-01T08:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CORRECTED = "https://nordpress.example/corrected";

    @TempDir
    private static Path folder;

    private static SparkSubmit run;

    private static Path out() {
        return folder.resolve("out");
    }

    @BeforeAll
    static void theJobRunsOnACluster() throws Exception {
        Path archives = Files.createDirectories(folder.resolve("archives"));
        crawl(archives.resolve("crawl.warc.gz"));
        lines(archives.resolve("lines.ndjson"));
        for (String name : List.of("maraj-noon-briefing.txt", "lake-talks-without-a-roof.txt", "index.ndjson")) {
            Files.copy(SAMPLES.resolve(name), archives.resolve(name));
        }
        ExtractionMode mode = Extractor.full().isPresent() ? ExtractionMode.FULL : ExtractionMode.FAST;
        run = SparkSubmit.to(
                "local-cluster[2,1,1024]", folder.resolve("log"), archives, "--out", out(), "--mode", mode.word());
        assertThat(run.exitCode()).as(run.log()).isZero();
    }

    /** Two of our samples as pages, one of them corrected later, and what else a crawl holds. */
    private static void crawl(Path file) throws IOException {
        String page = Files.readString(SAMPLES.resolve("upper-dvola-vienna-session.html"));
        String other = Files.readString(SAMPLES.resolve("harrow-selatan-tariff-truce.html"));
        WarcFile.compressed()
                .surroundings("https://alpine-press.example/")
                .page("https://alpine-press.example/vienna", FETCHED, page)
                .page("https://nordpress.example/lost", FETCHED, page.replace("Vienna", "Graz"))
                .broken()
                .response("https://nordpress.example/logo.png", 200, "image/png", new byte[] {1, 2, 3})
                .page(CORRECTED, FETCHED.plusSeconds(60), other.replace("tariff", "customs"))
                .page(CORRECTED, FETCHED, other)
                .writeTo(file);
    }

    /** A sample that is among the texts too, from another outlet, and a line that is wrong. */
    private static void lines(Path file) throws IOException {
        ObjectNode copy = ParleyJson.mapper()
                .createObjectNode()
                .put("text", Files.readString(SAMPLES.resolve("maraj-noon-briefing.txt"), UTF_8))
                .put("publisher", "Nordpress")
                .put("url", "https://nordpress.example/briefing");
        Files.writeString(file, copy + "\n{\"txt\": \"a typing error\"}\n");
    }

    @Test
    void allThatWasReadIsThereAndWhatWasNotIsTold() throws Exception {
        assertThat(out().resolve("_SUCCESS")).exists();
        JsonNode counts = ParleyJson.mapper()
                .readTree(out().resolve("summary.json").toFile())
                .path("counts");
        assertThat(counts.path("texts").asInt()).isEqualTo(5);
        assertThat(counts.path("documents").asInt()).isEqualTo(6);
        assertThat(counts.path("records.passed_over.revisit").asInt()).isEqualTo(1);
        assertThat(lines("rejected"))
                .extracting(line -> line.path("code").asText())
                .containsExactly("broken_record", "unsupported_type", "malformed_line");
        assertThat(run.log()).contains("\"method\" :");
    }

    @Test
    void theServiceRecordsEveryDocumentAndFindsInEachWhatTheJobFound() throws Exception {
        System.setProperty("parley.home", CHECKOUT.toString());
        Path data = folder.resolve("data");
        int ingest = freePort();
        parley("up", "--data", data, "--query-port", freePort(), "--ingest-port", ingest);
        try {
            String service = "http://127.0.0.1:" + ingest;
            List<Object> load = new ArrayList<>(List.of("load", "--quiet", "--to", service));
            try (Stream<Path> files = Files.list(out().resolve("documents"))) {
                files.filter(file -> file.toString().endsWith(".ndjson"))
                        .sorted()
                        .forEach(load::add);
            }
            assertThat(parley(load.toArray())).contains("5 recorded, 1 known already, 0 failed");
            List<JsonNode> changes = changes(service);
            for (JsonNode extraction : lines("extractions")) {
                if (isCurrent(extraction)) {
                    assertThat(recorded(changes, extraction.path("version").asText()))
                            .containsExactlyInAnyOrderElementsOf(ids(extraction));
                }
            }
        } finally {
            parley("down", "--data", data);
            System.clearProperty("parley.home");
        }
    }

    /** The first state of what was corrected is no current version; nothing of it stands. */
    private static boolean isCurrent(JsonNode extraction) {
        JsonNode capture = extraction.path("captures").path(0);
        return !capture.path("url").asText().equals(CORRECTED)
                || !capture.path("fetched").asText().startsWith("2031-10-01T08:00:00");
    }

    private static List<String> ids(JsonNode extraction) {
        List<String> ids = new ArrayList<>();
        extraction
                .path("statements")
                .forEach(statement -> ids.add(statement.path("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    /** The statements of the document whose current text has this hash, as the service serves them. */
    private static List<String> recorded(List<JsonNode> changes, String version) {
        List<String> recorded = new ArrayList<>();
        List<String> documents = changes.stream()
                .filter(change -> change.path("version").asText().equals(version))
                .map(change -> change.path("document").asText())
                .distinct()
                .toList();
        assertThat(documents).as("of the text " + version).hasSize(1);
        for (JsonNode change : changes) {
            if (change.path("document").asText().equals(documents.get(0))) {
                String type = change.path("type").asText();
                if (type.equals("StatementRecorded")) {
                    recorded.add(change.path("statement").path("id").asText());
                } else if (type.equals("StatementWithdrawn")) {
                    recorded.remove(change.path("statement").asText());
                }
            }
        }
        return recorded.stream().distinct().toList();
    }

    private static List<JsonNode> changes(String service) throws Exception {
        List<JsonNode> changes = new ArrayList<>();
        for (long after = 0, next = -1; next != after; ) {
            after = Math.max(after, next);
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(service + "/v1/changes?after=" + after))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = ParleyJson.mapper().readTree(answer.body());
            page.path("changes").forEach(entry -> changes.add(entry.path("change")));
            next = page.path("next").asLong();
        }
        return changes;
    }

    private static List<JsonNode> lines(String kind) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : BackfillCommandTest.all(out().resolve(kind)).lines().toList()) {
            lines.add(ParleyJson.mapper().readTree(line));
        }
        return lines;
    }

    private static String parley(Object... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all, true);
        int exitCode = ParleyCommand.commandLine()
                .setOut(writer)
                .setErr(writer)
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(exitCode).as(all.toString()).isZero();
        return all.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
