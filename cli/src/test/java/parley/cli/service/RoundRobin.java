package parley.cli.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before replicas, as a balancer does: each request goes to the next of those that said last that they are ready.
 * Nothing is asked twice, so that what a client would see is seen. Thread-safe.
 */
final class RoundRobin implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** What belongs to one connection and not to what it carries. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final List<Replica> replicas;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "round-robin");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Replica> ready = List.of();

    RoundRobin(List<Replica> replicas) throws IOException {
        this.replicas = List.copyOf(replicas);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::pass);
        http.start();
        threads.execute(this::look);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** Waits until it knows that all replicas are ready. */
    void awaitAll() throws IOException, InterruptedException {
        for (Replica replica : replicas) {
            replica.awaitReady();
        }
        while (ready.size() < replicas.size()) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private void look() {
        try {
            while (!Thread.interrupted()) {
                List<Replica> now = new ArrayList<>();
                for (Replica replica : replicas) {
                    if (replica.isReady()) {
                        now.add(replica);
                    }
                }
                ready = List.copyOf(now);
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<Replica> now = ready;
            if (now.isEmpty()) {
                answer(exchange, 503, "no replica is ready".getBytes(StandardCharsets.UTF_8));
                return;
            }
            Replica next = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
            try {
                HttpResponse<byte[]> answer =
                        client.send(request(exchange, next), HttpResponse.BodyHandlers.ofByteArray());
                answer.headers().map().forEach((name, values) -> {
                    if (isPassed(name)) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                answer(exchange, answer.statusCode(), answer.body());
            } catch (IOException e) {
                answer(exchange, 502, (next + ": " + e).getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static HttpRequest request(HttpExchange exchange, Replica replica) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(replica.address().toString()
                                + exchange.getRequestURI().toString().substring(1)))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassed(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static boolean isPassed(String header) {
        return !header.startsWith(":") && !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
