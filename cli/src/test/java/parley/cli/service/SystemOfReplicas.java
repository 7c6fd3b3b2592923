package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.cli.load.Submission;
import parley.json.ParleyJson;
import parley.opensearch.OpenSearchServer;
import parley.postgres.EmbeddedPostgres;

/** Two replicas of each service behind balancers, a PostgreSQL for each service, and one OpenSearch. */
final class SystemOfReplicas implements RunningSystem {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** So long a replica that was told to end goes on answering, until the balancers know. */
    private static final String DELAY = "2s";

    private final Path checkout;
    private final Path data;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<Replica> ingest;
    private final List<Replica> query;
    private final RoundRobin ingestBalancer;
    private final RoundRobin queryBalancer;

    SystemOfReplicas(Path checkout, Path data) throws Exception {
        this.checkout = checkout;
        this.data = data;
        try {
            OpenSearchServer search = opened(OpenSearchServer.start(data.resolve("opensearch")));
            Map<String, String> record = database("record");
            record.put("parley.access.anonymous", "admin");
            ingest = replicas(Service.INGEST, record);
            ingestBalancer = opened(new RoundRobin(ingest));
            Map<String, String> readModel = database("read-model");
            readModel.put(
                    "parley.feed.url",
                    "http://127.0.0.1:" + ingestBalancer.address().getPort());
            readModel.putAll(OpenSearchServer.settings(search.uri().toString()));
            query = replicas(Service.QUERY, readModel);
            queryBalancer = opened(new RoundRobin(query));
            ingestBalancer.awaitAll();
            queryBalancer.awaitAll();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private Map<String, String> database(String name) {
        EmbeddedPostgres server = opened(EmbeddedPostgres.start(data.resolve(name), data.resolve("postgres-programs")));
        Map<String, String> settings = new TreeMap<>();
        settings.put("parley.postgres.mode", "external");
        settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl());
        settings.put("quarkus.datasource.username", server.user());
        settings.put("quarkus.datasource.password", server.password());
        settings.put("quarkus.shutdown.delay", DELAY);
        return settings;
    }

    private List<Replica> replicas(Service service, Map<String, String> settings) throws IOException {
        List<Replica> replicas = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Path folder = data.resolve(service.title() + "-" + i);
            replicas.add(opened(new Replica(service, checkout, folder, settings)));
        }
        return replicas;
    }

    private <T extends AutoCloseable> T opened(T part) {
        running.push(part);
        return part;
    }

    /** All replicas, by twos: one of each service. */
    List<List<Replica>> oneOfEach() {
        return List.of(List.of(ingest.get(0), query.get(0)), List.of(ingest.get(1), query.get(1)));
    }

    /** The replica of the query-service that projects, when there is one. */
    Replica projector() throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            for (Replica replica : query) {
                if (replica.follows("projecting").asBoolean()) {
                    return replica;
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("no replica projects");
    }

    /** Waits until all replicas are ready, and the balancers know. */
    void awaitAll() throws IOException, InterruptedException {
        ingestBalancer.awaitAll();
        queryBalancer.awaitAll();
    }

    @Override
    public URI ingest() {
        return ingestBalancer.address();
    }

    @Override
    public URI query() {
        return queryBalancer.address();
    }

    @Override
    public List<URI> everyIngest() {
        return ingest.stream().map(Replica::address).toList();
    }

    @Override
    public List<URI> everyQuery() {
        return query.stream().map(Replica::address).toList();
    }

    @Override
    public Submission.Result loadSamples() throws Exception {
        return new Submission(ingest(), new PrintWriter(System.err), true).submit(List.of(checkout.resolve("samples")));
    }

    @Override
    public void rebuild() throws Exception {
        Replica one = query.get(0);
        one.stop();
        one.start(Map.of("parley.rebuild", "true"));
        awaitAll();
        awaitCaughtUp();
    }

    @Override
    public void awaitCaughtUp() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (Replica replica : query) {
            while (!isCaughtUp(replica)) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException(replica + " is at " + replica.follows("position"));
                }
                Thread.sleep(50);
            }
        }
    }

    private boolean isCaughtUp(Replica replica) throws IOException, InterruptedException {
        JsonNode position = replica.follows("position");
        if (!position.isNumber()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(ingest().resolve("v1/changes?limit=1&after=" + position.asLong()))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode changes = ParleyJson.mapper().readTree(answer.body()).path("changes");
        return changes.isArray() && changes.isEmpty();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                // The others are to end all the same.
                System.err.println(part + " did not end in order: " + e);
            }
        }
    }
}
