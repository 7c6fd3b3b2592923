package parley.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.feed.Change;
import parley.json.ParleyJson;
import parley.query.fixture.RecordTest;
import parley.query.index.BareIndex;
import parley.query.index.IndexSettings;
import parley.query.load.LoadClient.Outcome;

/**
 * Measures answers over HTTP against what they cannot be faster than, in one process and by turns, as the record grows. Runs
 * only if told how many statements: {@code -Dparley.load.statements=10000,100000}. What it prints is in {@code
 * docs/benchmarks.md}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "parley.load.statements", matches = "[\\d,]+")
class LoadHarness extends RecordTest {

    private static final int CLIENTS = Integer.getInteger("parley.load.clients", 4);
    /** Fewer than the service keeps in memory. */
    private static final int OFTEN_READ = 1_000;

    private static final String FIXED = "/static-answer";
    private static final int SEARCHES = 1_000;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("parley.load.seconds", 4));
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);
    private static final List<String> FACETS = List.of("kind_number", "speaker_number", "said_year");

    @Inject
    IndexSettings index;

    private final List<String> ids = new ArrayList<>();

    @Test
    void measure() throws Exception {
        for (String size : System.getProperty("parley.load.statements").split(",")) {
            int statements = Integer.parseInt(size);
            GeneratedRecord record = new GeneratedRecord(statements);
            fill(record, statements);
            try (LoadClient client = new LoadClient(RestAssured.port, 64)) {
                readById(client, statements);
                search(client, record, statements);
                verify(client, record, statements);
            }
            stream(statements);
        }
    }

    /** Puts the record into the feed, tells how fast the service follows, and how large the index is. */
    private void fill(GeneratedRecord record, int statements) throws Exception {
        emptyRecord();
        follower.stop();
        ids.clear();
        long textBytes = 0;
        feed.add(record.speakers());
        int documents = statements / GeneratedRecord.STATEMENTS_IN_A_DOCUMENT;
        for (int i = 0; i < documents; i++) {
            List<Change> changes = record.document(i);
            feed.add(changes);
            for (Change change : changes) {
                if (change instanceof Change.StatementRecorded recorded) {
                    ids.add(recorded.statement().id().value());
                    textBytes += recorded.statement().text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                }
            }
        }
        long start = System.nanoTime();
        follower.start();
        while (freshness.state().rows() != feed.head()) {
            LockSupport.parkNanos(5_000_000);
        }
        tell(statements, "searchable by words: %.0f statements/s", ids.size() / ((System.nanoTime() - start) / 1e9));
        while (!freshness.state().told()) {
            LockSupport.parkNanos(5_000_000);
        }
        tell(statements, "and by meaning, if on: %.0f statements/s", ids.size() / ((System.nanoTime() - start) / 1e9));
        feed.clear();
        tell(
                statements,
                "index: %.2f times the text (%d bytes a statement)",
                size() / (double) textBytes,
                textBytes / ids.size());
    }

    private void readById(LoadClient client, int statements) throws Exception {
        Random random = new Random(1);
        Supplier<String> any = () -> byId(random.nextInt(ids.size()));
        Supplier<String> often = () -> byId(random.nextInt(OFTEN_READ));
        AtomicInteger read = new AtomicInteger();
        Supplier<String> inTurn = () -> byId(read.getAndIncrement() % ids.size());
        StaticAnswer.set(RestAssured.get(any.get()).asString());
        client.closed(CLIENTS, ROUND.multipliedBy(2), any);
        client.closed(CLIENTS, ROUND, () -> FIXED);
        client.closed(CLIENTS, ROUND, often);
        besideFixed(client, statements, "by id, of " + OFTEN_READ, often);
        besideFixed(client, statements, "by id, of all, most of them for the first time", any);
        client.closed(CLIENTS, ROUND.multipliedBy(12), inTurn);
        double share = Math.min(1, read.get() / (double) ids.size());
        besideFixed(client, statements, "by id, of all, %.0f%% of them read before".formatted(100 * share), any);
    }

    /** By turns with an answer that costs nothing to find. */
    private static void besideFixed(LoadClient client, int statements, String what, Supplier<String> paths)
            throws Exception {
        double asked = 0;
        double fixed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            asked += client.closed(CLIENTS, ROUND, paths).perSecond() / ROUNDS;
            fixed += client.closed(CLIENTS, ROUND, () -> FIXED).perSecond() / ROUNDS;
        }
        tell(statements, "%s: %.0f/s, fixed answer %.0f/s, ratio %.2f", what, asked, fixed, asked / fixed);
    }

    private String byId(int number) {
        return "/v1/statements/" + ids.get(number);
    }

    private void search(LoadClient client, GeneratedRecord record, int statements) throws Exception {
        Random random = new Random(2);
        Supplier<String> searches = () -> path(record.word(random));
        client.closed(1, ROUND.multipliedBy(30), searches);
        try (BareIndex bare = new BareIndex(index.folder(), FACETS)) {
            assertThat(bare.size()).isEqualTo(ids.size());
            sideBySide(client, record, bare, statements);
        }
        Outcome closed = client.closed(CLIENTS, ROUND.multipliedBy(2), searches);
        tell(
                statements,
                "search, %d clients: %.0f/s, p50 %.1f ms, p99 %.1f ms",
                CLIENTS,
                closed.perSecond(),
                closed.millis(50),
                closed.millis(99));
        Outcome open = client.open(closed.perSecond() / 2, ROUND.multipliedBy(2), searches);
        tell(
                statements,
                "search, half of that rate whatever comes: p50 %.1f ms, p99 %.1f ms",
                open.millis(50),
                open.millis(99));
    }

    /** Each word over HTTP and on the bare index, by turns. */
    private void sideBySide(LoadClient client, GeneratedRecord record, BareIndex bare, int statements)
            throws Exception {
        Histogram service = new Histogram(3);
        Histogram alone = new Histogram(3);
        Random random = new Random(3);
        for (int i = 0; i < SEARCHES; i++) {
            String word = record.word(random);
            long found = -1;
            if (i % 2 == 0) {
                found = alone(bare, word, alone);
            }
            service.recordValue(client.once(path(word)));
            if (i % 2 == 1) {
                found = alone(bare, word, alone);
            }
            if (i % 100 == 0) {
                assertThat(RestAssured.get(path(word)).jsonPath().getLong("meta.count"))
                        .isEqualTo(found);
            }
        }
        for (double percentile : new double[] {50, 90, 99}) {
            double http = service.getValueAtPercentile(percentile) / 1e6;
            double library = alone.getValueAtPercentile(percentile) / 1e6;
            tell(
                    statements,
                    "search, p%.0f: %.2f ms, bare index %.2f ms, ratio %.2f",
                    percentile,
                    http,
                    library,
                    http / library);
        }
    }

    /** The whole list, however long, must not need more memory at its end than at its start. */
    private void stream(int statements) throws Exception {
        for (String format : List.of("x-ndjson", "csv")) {
            URI whole = URI.create("http://localhost:" + RestAssured.port + "/v1/statements?format=" + format);
            StreamedHeap heap = StreamedHeap.of(whole, ids.size());
            assertThat(heap.lines()).isGreaterThanOrEqualTo(ids.size());
            tell(
                    statements,
                    "streamed as %s: %,d lines, heap %.1f MB at the start, %.1f MB in the middle, %.1f MB at the end",
                    format,
                    heap.lines(),
                    heap.start() / 1e6,
                    heap.middle() / 1e6,
                    heap.end() / 1e6);
        }
    }

    /** Statements of the record, every other with a word more, are verified by turns with plain searches. */
    private void verify(LoadClient client, GeneratedRecord record, int statements) throws Exception {
        Histogram verified = new Histogram(3);
        Histogram searched = new Histogram(3);
        Random random = new Random(4);
        for (int i = 0; i < SEARCHES / 2; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            String text = RestAssured.get("/v1/statements/" + id).jsonPath().getString("text");
            String quote = i % 2 == 0 ? text : record.word(random) + " " + text;
            String body = ParleyJson.mapper().writeValueAsString(Map.of("quote", quote));
            verified.recordValue(client.once("/v1/verify", Optional.of(body)));
            searched.recordValue(client.once("/v1/statements?q=" + record.word(random)));
        }
        for (double percentile : new double[] {50, 95}) {
            double verify = verified.getValueAtPercentile(percentile) / 1e6;
            double search = searched.getValueAtPercentile(percentile) / 1e6;
            tell(
                    statements,
                    "verify, p%.0f: %.2f ms, search for a word %.2f ms, ratio %.2f",
                    percentile,
                    verify,
                    search,
                    verify / search);
        }
    }

    private static long alone(BareIndex bare, String word, Histogram times) throws Exception {
        long start = System.nanoTime();
        long found = bare.search(word, "direct", FROM, 20, 101);
        times.recordValue(System.nanoTime() - start);
        return found;
    }

    private static String path(String word) {
        return "/v1/statements?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8)
                + "&kind=direct&said.gte=" + FROM + "&group_by=kind,speaker,said.year";
    }

    private long size() throws Exception {
        try (Stream<Path> files = Files.walk(index.folder().resolve("statements"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void tell(int statements, String format, Object... values) {
        System.out.printf(
                "load: %,d statements: " + format + "%n",
                Stream.concat(Stream.of(statements), Stream.of(values)).toArray());
    }
}
