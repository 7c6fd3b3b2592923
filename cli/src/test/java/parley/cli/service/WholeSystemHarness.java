package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;
import parley.json.ParleyJson;

/**
 * How many documents a second both packaged services take over HTTP by the rules alone, and how long it takes until one can be
 * found; then the same number as one batch. Runs only if told how many: {@code -Dparley.load.documents=2000}, and
 * {@code -Dparley.load.clients=4} at once. The documents are those of our corpus, each as often as needed; whoever speaks in a
 * repetition begins as in the first and goes on as someone else in the corpus, so that hardly any statement is made twice.
 */
@EnabledIfSystemProperty(named = "parley.load.documents", matches = "\\d+")
class WholeSystemHarness {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int CLIENTS = Integer.getInteger("parley.load.clients", 4);
    private static final int PROBES = 20;
    /** What somebody says, if nobody else is cited in it. */
    private static final Pattern CONTENT = Pattern.compile("\\{T\\d+[^|{}]*\\|([^{}]*)}");

    private static final Pattern MARKS = Pattern.compile("\\{[SCT]\\d+[^|{}]*\\||}");
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> marked = marked();
    private final List<List<String>> contents = contents(marked);
    private int queryPort;
    private int ingestPort;

    @TempDir
    Path data;

    WholeSystemHarness() throws IOException {}

    @Test
    void measure() throws Exception {
        System.setProperty("parley.home", CHECKOUT.toString());
        queryPort = freePort();
        ingestPort = freePort();
        CommandRun up = CommandRun.of("up", "--data", data, "--query-port", queryPort, "--ingest-port", ingestPort);
        assertThat(up.exitCode()).as(up.err()).isZero();
        try {
            int documents = Integer.getInteger("parley.load.documents");
            submit(0, documents / 4);
            long start = System.nanoTime();
            submit(documents / 4, documents);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "load: %d documents over HTTP, %d at once, fast mode: %.0f/s%n",
                    documents - documents / 4, CLIENTS, (documents - documents / 4) / seconds);
            start = System.nanoTime();
            submitBatch(documents, 2 * documents);
            seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("load: %d documents as one batch, fast mode: %.0f/s%n", documents, documents / seconds);
            submitted("Marker zebrafinch0 said nothing. \"The zebrafinch0 sings,\" Anneli Roth said.");
            awaitFound("zebrafinch0");
            System.out.printf(
                    "load: all of them found after %.0f s more%n", (System.nanoTime() - start) / 1e9 - seconds);
            probe();
        } finally {
            CommandRun.of("down", "--data", data);
            System.clearProperty("parley.home");
        }
    }

    private void submit(int from, int to) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> answers = new ArrayList<>();
        IntStream.range(from, to)
                .forEach(i -> answers.add(clients.submit(() -> {
                    submitted(text(i));
                    return i;
                })));
        for (Future<?> answer : answers) {
            answer.get();
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void submitBatch(int from, int to) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(ParleyJson.mapper().writeValueAsString(Map.of("text", text(i))))
                    .append('\n');
        }
        HttpResponse<String> answer = post("/v1/documents:batch?mode=fast", "application/x-ndjson", lines.toString());
        assertThat(answer.body().lines()).hasSize(to - from).allMatch(line -> line.contains("\"status\":201"));
    }

    /** The same number gives the same text. */
    private String text(int number) {
        Random random = new Random(number);
        String text = marked.get(number % marked.size());
        if (number >= marked.size()) {
            text = CONTENT.matcher(text)
                    .replaceAll(content -> Matcher.quoteReplacement(otherEnd(content.group(1), random)));
        }
        return MARKS.matcher(text).replaceAll("") + "\n\nBulletin " + number + ".\n";
    }

    /** The words of a content, those between the middle and the last exchanged for some that end another content. */
    private String otherEnd(String content, Random random) {
        List<String> words = words(content);
        if (words.size() < 4) {
            return content;
        }
        List<String> other = contents.get(random.nextInt(contents.size()));
        List<String> mixed = new ArrayList<>(words.subList(0, words.size() / 2));
        other.subList(other.size() / 2, other.size())
                .forEach(word -> mixed.add(word.replaceAll("[^\\p{L}\\p{N}-]", "")));
        mixed.add(words.get(words.size() - 1));
        return String.join(" ", mixed);
    }

    /** Submits one document after the other to services that rest, and waits for each. */
    private void probe() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 1; i <= PROBES; i++) {
            String word = "zebrafinch" + i;
            long start = System.nanoTime();
            submitted("OSLO, March 3. \"The " + word + " sings at dawn,\" Minister Anneli Roth said.");
            awaitFound(word);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        Collections.sort(seconds);
        System.out.printf(
                "load: from submission until found, at rest: median %.2f s, longest of %d %.2f s%n",
                seconds.get(PROBES / 2), PROBES, seconds.get(PROBES - 1));
    }

    private void submitted(String text) throws Exception {
        HttpResponse<String> answer = post("/v1/documents?mode=fast", "text/plain; charset=utf-8", text);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingestPort + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void awaitFound(String word) throws Exception {
        HttpRequest search = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + queryPort + "/v1/statements?select=id&q=" + word))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!http.send(search, HttpResponse.BodyHandlers.ofString()).body().contains("\"id\"")) {
            assertThat(System.nanoTime()).as("not found in time: " + word).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The texts of our corpus with their marks, without header. */
    private static List<String> marked() throws IOException {
        try (Stream<Path> files = Files.list(CHECKOUT.resolve("core/tagger/corpus"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]\\d{3}\\.txt"))
                    .sorted()
                    .toList()) {
                String all = Files.readString(file);
                texts.add(all.substring(all.indexOf("\n---\n") + 5));
            }
            return texts;
        }
    }

    private static List<List<String>> contents(List<String> marked) {
        return marked.stream()
                .flatMap(text -> CONTENT.matcher(text).results())
                .map(content -> words(content.group(1)))
                .toList();
    }

    private static List<String> words(String content) {
        return List.of(content.trim().split("\\s+"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
