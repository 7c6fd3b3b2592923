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
import java.time.LocalDate;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;
import parley.json.ParleyJson;

/**
 * How many documents a second both packaged services take over HTTP by the rules alone, one quarter after the other and then the
 * same number as one batch, and how long it takes until one can be found. Runs only if told how many: {@code
 * -Dparley.load.documents=2000}, and {@code -Dparley.load.clients=4} at once. The documents are those of our corpus with their days of publication, each as often
 * as needed; a repetition is published a month later, and whoever speaks in it begins as in the first and goes on as someone
 * else in the corpus, so that hardly any statement is made twice.
 */
@EnabledIfSystemProperty(named = "parley.load.documents", matches = "\\d+")
class WholeSystemHarness {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int CLIENTS = Integer.getInteger("parley.load.clients", 4);
    /** The first are read while the machine's compiler is busy. */
    private static final int PARTS = 4;

    private static final int PROBES = 20;
    /** What somebody says, if nobody else is cited in it. */
    private static final Pattern CONTENT = Pattern.compile("\\{T\\d+[^|{}]*\\|([^{}]*)}");

    private static final Pattern DATE = Pattern.compile("(?m)^date: (\\S+)$");
    private static final Pattern MARKS = Pattern.compile("\\{[SCT]\\d+[^|{}]*\\||}");
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Story> stories = stories();
    private final List<List<String>> contents = contents(stories);
    private int queryPort;
    private int ingestPort;
    private int news;

    /** A document of our corpus, without its header. */
    private record Story(String marked, LocalDate published) {

        static Story of(String file) {
            Matcher date = DATE.matcher(file);
            assertThat(date.find()).as(file).isTrue();
            return new Story(file.substring(file.indexOf("\n---\n") + 5), LocalDate.parse(date.group(1)));
        }
    }

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
            for (int part = 0; part < PARTS; part++) {
                int from = documents * part / PARTS;
                int to = documents * (part + 1) / PARTS;
                List<String> bodies = documents(from, to);
                timed(to - from, CLIENTS + " at once", () -> submit(bodies));
            }
            List<String> lines = documents(documents, 2 * documents);
            timed(documents, "one batch", () -> submitBatch(lines));
            probe();
        } finally {
            CommandRun.of("down", "--data", data);
            System.clearProperty("parley.home");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /**
     * Tells how fast so many documents are taken, how fast if they count only when all of them can be found, and what each costs
     * both services and their databases of the processor's time.
     */
    private void timed(int documents, String way, Work submission) throws Exception {
        Duration before = processor();
        long start = System.nanoTime();
        submission.run();
        double taken = (System.nanoTime() - start) / 1e9;
        submitNewsAndFindIt();
        double found = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "load: %d documents over HTTP, %s, fast mode: %.0f/s taken, %.0f/s found, %.1f ms of the processor each%n",
                documents,
                way,
                documents / taken,
                documents / found,
                processor().minus(before).toNanos() / 1e6 / documents);
    }

    /** What both services and the servers of their databases have had; what ended meanwhile is left out. */
    private Duration processor() throws IOException {
        Duration sum = Duration.ZERO;
        for (Service service : Service.values()) {
            DataFolder folder = new DataFolder(data);
            ProcessHandle program =
                    RunningService.in(folder, service).orElseThrow().process();
            Path server = folder.of(service).resolve("postgres/data/postmaster.pid");
            ProcessHandle database = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(server).get(0)))
                    .orElseThrow();
            sum = Stream.concat(Stream.of(program, database), database.children())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(sum, Duration::plus);
        }
        return sum;
    }

    /** Made before any clock starts. */
    private List<String> documents(int from, int to) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (int i = from; i < to; i++) {
            bodies.add(ParleyJson.mapper().writeValueAsString(document(i)));
        }
        return bodies;
    }

    private void submit(List<String> bodies) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> answers = new ArrayList<>();
        bodies.forEach(body -> answers.add(clients.submit(() -> {
            submitted(body);
            return body;
        })));
        for (Future<?> answer : answers) {
            answer.get();
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void submitBatch(List<String> lines) throws Exception {
        HttpResponse<String> answer =
                post("/v1/documents:batch?mode=fast", "application/x-ndjson", String.join("\n", lines));
        assertThat(answer.body().lines()).hasSize(lines.size()).allMatch(line -> line.contains("\"status\":201"));
    }

    /** The same number gives the same document. */
    private Map<String, String> document(int number) {
        Random random = new Random(number);
        Story story = stories.get(number % stories.size());
        int repetition = number / stories.size();
        String text = story.marked();
        if (repetition > 0) {
            text = CONTENT.matcher(text)
                    .replaceAll(content -> Matcher.quoteReplacement(otherEnd(content.group(1), random)));
        }
        return Map.of(
                "text",
                MARKS.matcher(text).replaceAll("") + "\n\nBulletin " + number + ".\n",
                "published",
                story.published().plusMonths(repetition).toString());
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
        for (int i = 0; i < PROBES; i++) {
            long start = System.nanoTime();
            submitNewsAndFindIt();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        Collections.sort(seconds);
        System.out.printf(
                "load: from submission until found, at rest: median %.2f s, longest of %d %.2f s%n",
                seconds.get(PROBES / 2), PROBES, seconds.get(PROBES - 1));
    }

    private void submitNewsAndFindIt() throws Exception {
        String word = "zebrafinch" + news++;
        submitted(ParleyJson.mapper()
                .writeValueAsString(Map.of(
                        "text", "OSLO, March 3. \"The " + word + " sings at dawn,\" Minister Anneli Roth said.")));
        awaitFound(word);
    }

    private void submitted(String document) throws Exception {
        HttpResponse<String> answer = post("/v1/documents?mode=fast", "application/json", document);
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

    private static List<Story> stories() throws IOException {
        try (Stream<Path> files = Files.list(CHECKOUT.resolve("core/tagger/corpus"))) {
            List<Story> stories = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]\\d{3}\\.txt"))
                    .sorted()
                    .toList()) {
                stories.add(Story.of(Files.readString(file)));
            }
            return stories;
        }
    }

    private static List<List<String>> contents(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> CONTENT.matcher(story.marked()).results())
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
