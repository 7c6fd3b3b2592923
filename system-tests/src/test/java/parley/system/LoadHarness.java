package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred clients at once, each asking one question after the other: nobody gets an error but "ask less" (429), the
 * slowest hundredth waits less than twenty times the median, and the heap that was given is enough. Runs only if told how
 * long: {@code -Dparley.load.minutes=10}; the heap of each service is {@code -Dparley.load.heap=256m}. With
 * {@code -Dparley.load.models=as_shipped} documents are read and statements compared with the trained models.
 */
@EnabledIfSystemProperty(named = "parley.load.minutes", matches = "\\d+")
class LoadHarness {

    private static final int CLIENTS = 200;
    private static final int DOCUMENTS = 1000;
    private static final int BATCH = 100;
    private static final double MOST_TIMES_MEDIAN = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final String heap = System.getProperty("parley.load.heap", "256m");
    private final Landscape.Models models = Landscape.Models.valueOf(
            System.getProperty("parley.load.models", "none").toUpperCase(Locale.ROOT));
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(1))
            .build();
    private final Histogram all = new ConcurrentHistogram(3);
    private final Map<String, Histogram> byKind = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();
    private volatile long start;
    private volatile long end;

    @TempDir
    private Path folder;

    @Test
    void manyClientsAreServed() throws Exception {
        try (Landscape landscape =
                Landscape.started(folder, List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), models)) {
            Questions questions = loaded(landscape);
            start = System.nanoTime() + WARM_UP.toNanos();
            end = start
                    + Duration.ofMinutes(Integer.getInteger("parley.load.minutes"))
                            .toNanos();
            ask(questions);
            report(landscape);
            assertThat(errors).as("answers that are no success and not 429").isEmpty();
            assertThat((double) all.getValueAtPercentile(99))
                    .isLessThan(MOST_TIMES_MEDIAN * all.getValueAtPercentile(50));
        }
    }

    private static Questions loaded(Landscape landscape) throws Exception {
        Ledger ledger = new Ledger();
        Sender sender = new Sender(landscape.ingest().port(), ledger);
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            assertThat(sender.sendBatch(IntStream.range(from, from + BATCH)
                            .mapToObj(Bulletin::of)
                            .toList()))
                    .as("%s", ledger.refusals())
                    .isTrue();
        }
        Answers query = new Answers(landscape.query());
        query.awaitPosition(Feed.read(landscape.ingest()).end());
        query.awaitMeanings();
        return new Questions(landscape, DOCUMENTS);
    }

    private void ask(Questions questions) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> results = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            results.add(clients.submit(() -> {
                while (System.nanoTime() < end) {
                    ask(questions.any(random));
                }
                return null;
            }));
        }
        for (Future<?> result : results) {
            result.get();
        }
        clients.shutdown();
    }

    private void ask(Questions.Question question) throws InterruptedException {
        long asked = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(question.request(), HttpResponse.BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status == 429) {
                // Said at once: it would make the times of the others look better.
                refused.increment();
                return;
            }
            if (status >= 300) {
                errors.merge(question.kind() + " " + status + " " + new String(answer.body()), 1, Integer::sum);
            }
        } catch (IOException e) {
            errors.merge(question.kind() + " " + e, 1, Integer::sum);
        }
        if (asked >= start) {
            long micros = (System.nanoTime() - asked) / 1000;
            all.recordValue(micros);
            byKind.computeIfAbsent(question.kind(), kind -> new ConcurrentHistogram(3))
                    .recordValue(micros);
        }
    }

    private void report(Landscape landscape) throws IOException {
        System.out.printf(
                "load: %d clients, -Xmx%s, models %s, %.0f answers/s, %d times asked to ask less, resident: ingest %s, query %s%n",
                CLIENTS,
                heap,
                models,
                all.getTotalCount() / ((end - start) / 1e9),
                refused.sum(),
                resident(landscape.ingest()),
                resident(landscape.query()));
        print("all", all);
        byKind.forEach(LoadHarness::print);
    }

    private static void print(String kind, Histogram times) {
        double median = times.getValueAtPercentile(50);
        System.out.printf(
                "load: %-20s %8d asked, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, p99/p50 %.1f%n",
                kind,
                times.getTotalCount(),
                median / 1000,
                times.getValueAtPercentile(99) / 1000.0,
                times.getMaxValue() / 1000.0,
                times.getValueAtPercentile(99) / median);
    }

    /** The memory that the system says the process has had at most; where the system tells. */
    private static String resident(ServiceProcess service) throws IOException {
        Path status = Path.of("/proc/" + service.pid() + "/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D+(\\d+) kB", "$1 kB"))
                .findFirst()
                .orElse("unknown");
    }
}
