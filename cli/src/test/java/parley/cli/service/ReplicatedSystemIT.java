package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import parley.feed.Change;
import parley.feed.FeedPage;
import parley.json.ParleyJson;

/** The same, and more, for two replicas of each service on PostgreSQL and OpenSearch. */
class ReplicatedSystemIT extends WholeSystemContract<SystemOfReplicas> {

    /** Only a runaway needs so long. */
    private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private static final int DOCUMENTS = 40;
    private static final int REPLICAS = 4;

    @Override
    SystemOfReplicas start(Path data) throws Exception {
        return new SystemOfReplicas(CHECKOUT, data);
    }

    @Test
    @Order(10)
    void whenTheReplicaThatProjectsIsKilledTheOtherTakesOverAndNothingIsLost() throws Exception {
        Replica killed = system().projector();
        record(0, DOCUMENTS / 2);
        killed.kill();
        Future<Duration> takeover = takeoverFrom(killed);
        record(DOCUMENTS / 2, DOCUMENTS);
        Duration took = takeover.get();
        System.out.printf("replicas: another one projects %.1f s after a kill%n", took.toMillis() / 1e3);
        assertThat(took).isLessThan(TAKEN_OVER);
        killed.start(Map.of());
        system().awaitAll();
        system().awaitCaughtUp();
        List<String> served = new ArrayList<>();
        everyStatement().forEach(statement -> served.add(statement.path("id").asText()));
        assertThat(served).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(recorded());
        List<String> before = answers();
        system().rebuild();
        assertThat(answers()).as("a rebuild gives the same").isEqualTo(before);
    }

    @Test
    @Order(11)
    void replicasOfEachServiceAreReplacedOneByOneWithoutAFailedRequest() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> asking = List.of(
                    clients.submit(() -> asked(done, () -> answer("/v1/statements?q=talks&group_by=speaker"))),
                    clients.submit(() -> asked(done, () -> answer("/v1/speakers"))),
                    clients.submit(() -> asked(done, () -> submitted(document(0)))));
            for (List<Replica> leaving : system().oneOfEach()) {
                for (Replica replica : leaving) {
                    replica.stop();
                }
                for (Replica replica : leaving) {
                    replica.start(Map.of());
                }
                system().awaitAll();
            }
            done.set(true);
            for (Future<Integer> answers : asking) {
                assertThat(answers.get()).isGreaterThan(REPLICAS);
            }
        } finally {
            done.set(true);
            clients.shutdownNow();
        }
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    /** Sends a request again and again, each of which must be answered as it should be. */
    private static int asked(AtomicBoolean done, Request request) throws Exception {
        int answers = 0;
        while (!done.get()) {
            HttpResponse<String> answer = request.send();
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            answers++;
            // Without a pause they would take the processors from the replicas that start.
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        return answers;
    }

    /** How long it takes from now until another replica projects. */
    private Future<Duration> takeoverFrom(Replica killed) {
        long start = System.nanoTime();
        FutureTask<Duration> takeover = new FutureTask<>(() -> {
            assertThat(system().projector()).isNotSameAs(killed);
            return Duration.ofNanos(System.nanoTime() - start);
        });
        new Thread(takeover, "takeover").start();
        return takeover;
    }

    private void record(int from, int to) throws Exception {
        for (int number = from; number < to; number++) {
            HttpResponse<String> answer = submitted(document(number));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
    }

    private HttpResponse<String> submitted(String text) throws Exception {
        URI documents = system().ingest().resolve("/v1/documents");
        return HTTP.send(
                HttpRequest.newBuilder(documents)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String document(int number) {
        return "LISK, January 5 - \"The bridge number " + number
                + " will be open to everybody by the spring,\" said Anneli"
                + " Roth, the minister of transport.\n\nKasimir Dahl denied that the talks about bridge " + number
                + " had failed.\n";
    }

    /** The statements that the feed tells of, without those that it takes back. */
    private TreeSet<String> recorded() throws Exception {
        TreeSet<String> recorded = new TreeSet<>();
        long position = 0;
        while (true) {
            HttpRequest request = HttpRequest.newBuilder(
                            system().ingest().resolve("/v1/changes?limit=500&after=" + position))
                    .build();
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            FeedPage page = ParleyJson.mapper().readValue(body, FeedPage.class);
            if (page.changes().isEmpty()) {
                return recorded;
            }
            page.changes().forEach(entry -> note(entry.change(), recorded));
            position = page.next();
        }
    }

    private static void note(Change change, TreeSet<String> recorded) {
        if (change instanceof Change.StatementRecorded found) {
            recorded.add(found.statement().id().value());
        } else if (change instanceof Change.StatementWithdrawn withdrawn) {
            recorded.remove(withdrawn.statement().value());
        }
    }
}
