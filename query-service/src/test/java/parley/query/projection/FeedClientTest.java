package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a feed whose connection stalls; all else is in {@link FeedFollowerTest}. */
@Timeout(60)
class FeedClientTest {

    private static final String PAGE = "{\"changes\":[],\"next\":7}";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ServerSocket feed;

    @BeforeEach
    void aFeed() throws IOException {
        feed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void noFeed() throws IOException {
        feed.close();
    }

    @Test
    void aBodyThatStopsInItsMiddleIsGivenUp() {
        CompletableFuture<Socket> connection = answering(PAGE.length() / 2, 1, Duration.ZERO);
        assertThatThrownBy(() -> client().read(7, Duration.ZERO))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no answer");
        assertThat(connection).isDone();
    }

    @Test
    void aBodyThatComesSlowlyIsReadToItsEndHoweverLongItTakes() throws Exception {
        answering(PAGE.length(), 12, PATIENCE.dividedBy(8));
        assertThat(client().read(7, Duration.ZERO).next()).isEqualTo(7);
    }

    /** A feed that sends so many characters of a page, in so many parts with a pause behind each, and then keeps silent. */
    private CompletableFuture<Socket> answering(int characters, int parts, Duration pause) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Socket connection = feed.accept();
                OutputStream out = connection.getOutputStream();
                connection.getInputStream().read(new byte[8192]);
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + PAGE.length()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                for (int part = 0; part < parts; part++) {
                    int from = characters * part / parts;
                    out.write(PAGE.substring(from, characters * (part + 1) / parts)
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    LockSupport.parkNanos(pause.toNanos());
                }
                return connection;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private FeedClient client() {
        Map<String, String> settings = Map.of(
                "parley.feed.url", "http://127.0.0.1:" + feed.getLocalPort(),
                "parley.feed.patience", PATIENCE.toMillis() + "ms");
        return new FeedClient(
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withSources(new PropertiesConfigSource(settings, "test", 500))
                        .withMapping(FeedSettings.class)
                        .build()
                        .getConfigMapping(FeedSettings.class),
                OpenTelemetry.noop());
    }
}
