package parley.query.projection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer that breaks off when nothing of it arrives for too long.
 *
 * <p>The HTTP client waits for the head of an answer with patience that ends, but for its body for ever, and a connection
 * that a firewall has forgotten never says that it is dead. However slow a body is, it is read to its end as long as it
 * goes on. Read by one thread.
 */
final class WatchedBody extends FilterInputStream {

    private final Duration patience;
    private volatile long lastArrival = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean stalled;

    /**
     * Watches a body until it is closed.
     *
     * @param body its {@code close} ends a read of another thread
     * @param patience how long nothing may arrive
     */
    WatchedBody(InputStream body, Duration patience) {
        super(body);
        this.patience = patience;
        lookAgainAfter(patience);
    }

    @Override
    public int read() throws IOException {
        return arrived(in.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return arrived(in.read(bytes, from, length));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        in.close();
    }

    private int arrived(int read) throws IOException {
        if (stalled) {
            throw new IOException("nothing arrived for " + patience);
        }
        lastArrival = System.nanoTime();
        return read;
    }

    private void lookAgainAfter(Duration pause) {
        CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS).execute(this::look);
    }

    private void look() {
        Duration left = patience.minusNanos(System.nanoTime() - lastArrival);
        if (closed) {
            return;
        }
        if (!left.isNegative() && !left.isZero()) {
            lookAgainAfter(left);
            return;
        }
        stalled = true;
        try {
            in.close();
        } catch (IOException e) {
            // The reader is told by its own read.
        }
    }
}
