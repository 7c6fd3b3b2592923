package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "ff02::1"
            })
    void addressesOfNoBodyOrOfTheOwnNetworkAreNotPublic(String address) throws IOException {
        assertThat(PublicWeb.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void addressesOfTheInternetArePublic(String address) throws IOException {
        assertThat(PublicWeb.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:5432/",
                "http://[::1]/",
                "http://2130706433/",
                "file:///etc/passwd",
                "ftp://nordpress.example/",
                "http:///"
            })
    void nothingInsideIsFetchedHoweverItIsWritten(String address) {
        PublicWeb web = new PublicWeb(vertx, config(false, "1M"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> web.get(URI.create(address), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2:%d/", "//127.0.0.2:%d/keys", "http://[::1]:%d/", "file:///etc/passwd"})
    void redirectionsLeadNowhereThatMayNotBeAskedForItself(String location) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer inside = listening("127.0.0.2", request -> {
            asked.add(request.path());
            request.response().end("secret");
        });
        HttpServer outside = listening("127.0.0.1", request -> {
            if (request.path().equals("/moved")) {
                request.response()
                        .setStatusCode(301)
                        .putHeader("location", "/here")
                        .end();
            } else if (request.path().equals("/here")) {
                request.response().end("news");
            } else {
                request.response()
                        .setStatusCode(302)
                        .putHeader("location", location.formatted(inside.actualPort()))
                        .end();
            }
        });
        PublicWeb web = new PublicWeb(
                vertx, config(false, "1M"), address -> address.getHostAddress().equals("127.0.0.1"));
        URI start = URI.create("http://127.0.0.1:" + outside.actualPort() + "/");
        assertThat(web.get(start.resolve("/moved"), Map.of()).body()).asString().isEqualTo("news");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> web.get(start, Map.of()))
                .withMessageMatching(".*(inside the network|no address of the web).*");
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerMayNotBeLargerThanItMayWhenItIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[1_000_000]);
        }
        assertThat(packed.size()).isLessThan(2048);
        HttpServer server = listening(
                "127.0.0.1",
                request -> request.response()
                        .putHeader("content-encoding", "gzip")
                        .end(Buffer.buffer(packed.toByteArray())));
        PublicWeb web = new PublicWeb(vertx, config(true, "2K"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> web.get(URI.create("http://127.0.0.1:" + server.actualPort() + "/"), Map.of()))
                .withMessageContaining("more than 2048 bytes");
    }

    private HttpServer listening(String address, Handler<HttpServerRequest> answer) {
        return vertx.createHttpServer()
                .requestHandler(answer)
                .listen(0, address)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Test
    void anAnswerMayNotBeLargerThanItMay() {
        HttpServer server = listening("127.0.0.1", request -> request.response().end("a".repeat(3000)));
        PublicWeb web = new PublicWeb(vertx, config(true, "2K"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> web.get(URI.create("http://127.0.0.1:" + server.actualPort() + "/"), Map.of()))
                .withMessageContaining("more than 2048 bytes");
    }

    private static PollConfig config(boolean inside, String largest) {
        return new PollConfig() {
            @Override
            public Optional<List<URI>> feeds() {
                return Optional.empty();
            }

            @Override
            public Duration every() {
                return Duration.ZERO;
            }

            @Override
            public Duration look() {
                return Duration.ZERO;
            }

            @Override
            public Duration pause() {
                return Duration.ZERO;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(10);
            }

            @Override
            public MemorySize largest() {
                return new MemorySize(new BigInteger(largest.equals("2K") ? "2048" : "1048576"));
            }

            @Override
            public boolean inside() {
                return inside;
            }
        };
    }
}
