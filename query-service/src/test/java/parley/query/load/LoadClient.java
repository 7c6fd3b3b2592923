package parley.query.load;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Asks a service on this machine many things at once. Any answer but 200 is an error, and so is none in a minute. */
final class LoadClient implements AutoCloseable {

    /**
     * What came of it.
     *
     * @param latency in nanoseconds; with a fixed rate from the moment at which it should have been asked, so that a service
     *     that stands still is not asked less
     */
    record Outcome(Histogram latency, double perSecond) {

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** What is not answered by then is lost. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final long LONGEST = LONGEST_WAIT.toNanos();

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;
    private final int port;

    LoadClient(int port, int connections) {
        this.port = port;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** So many clients ask one question after the other, for so long. */
    Outcome closed(int clients, Duration time, Supplier<String> paths) throws InterruptedException {
        Histogram latency = new ConcurrentHistogram(LONGEST, 3);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        CountDownLatch left = new CountDownLatch(clients);
        AtomicInteger errors = new AtomicInteger();
        for (int i = 0; i < clients; i++) {
            vertx.getOrCreateContext().runOnContext(ignored -> next(paths, end, latency, errors, left));
        }
        left.await();
        refuse(errors);
        return new Outcome(latency, latency.getTotalCount() / ((System.nanoTime() - start) / 1e9));
    }

    private void next(Supplier<String> paths, long end, Histogram latency, AtomicInteger errors, CountDownLatch left) {
        long asked = System.nanoTime();
        if (asked >= end) {
            left.countDown();
            return;
        }
        ask(paths.get(), errors, () -> {
            latency.recordValue(Math.min(LONGEST, System.nanoTime() - asked));
            next(paths, end, latency, errors, left);
        });
    }

    /** Asks once and waits; the nanoseconds that took. */
    long once(String path) throws InterruptedException {
        return once(path, Optional.empty());
    }

    /** Asks once, with a body if there is one, and waits; the nanoseconds that took. */
    long once(String path, Optional<String> json) throws InterruptedException {
        AtomicInteger errors = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(1);
        long start = System.nanoTime();
        // On a thread of the client: the body of an answer that is there before anybody listens is lost.
        vertx.runOnContext(ignored -> ask(path, json, errors, left::countDown));
        left.await();
        long end = System.nanoTime();
        refuse(errors);
        return end - start;
    }

    /** So many questions a second, whether or not those before are answered, for so long. */
    Outcome open(double perSecond, Duration time, Supplier<String> paths) throws InterruptedException {
        Histogram latency = new ConcurrentHistogram(LONGEST, 3);
        AtomicInteger errors = new AtomicInteger();
        AtomicLong asked = new AtomicLong();
        long total = Math.max(1, (long) (perSecond * time.toMillis() / 1e3));
        CountDownLatch left = new CountDownLatch((int) total);
        long start = System.nanoTime();
        long timer = vertx.setPeriodic(1, ignored -> {
            long due = Math.min(total, (long) ((System.nanoTime() - start) / 1e9 * perSecond) + 1);
            while (asked.get() < due) {
                long intended = start + (long) (asked.getAndIncrement() / perSecond * 1e9);
                ask(paths.get(), errors, () -> {
                    latency.recordValue(Math.min(LONGEST, Math.max(0, System.nanoTime() - intended)));
                    left.countDown();
                });
            }
        });
        left.await();
        vertx.cancelTimer(timer);
        refuse(errors);
        return new Outcome(latency, latency.getTotalCount() / ((System.nanoTime() - start) / 1e9));
    }

    private void ask(String path, AtomicInteger errors, Runnable then) {
        ask(path, Optional.empty(), errors, then);
    }

    private void ask(String path, Optional<String> json, AtomicInteger errors, Runnable then) {
        http.request(json.isEmpty() ? HttpMethod.GET : HttpMethod.POST, port, "127.0.0.1", path)
                .compose(request -> json.isEmpty()
                        ? request.send()
                        : request.putHeader("Content-Type", "application/json").send(json.get()))
                .compose(LoadClient::whole)
                .timeout(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)
                .onComplete(status -> {
                    if (status.failed() || status.result() != 200) {
                        errors.incrementAndGet();
                    }
                    then.run();
                });
    }

    private static io.vertx.core.Future<Integer> whole(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode());
    }

    private static void refuse(AtomicInteger errors) {
        if (errors.get() > 0) {
            throw new AssertionError(errors + " answers were errors");
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
