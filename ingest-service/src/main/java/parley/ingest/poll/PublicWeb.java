package parley.ingest.poll;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Fetches pages of the web, and only those of the web.
 *
 * <p>A feed may link to anything, this machine's own services included (server-side request forgery). So each host's
 * addresses are looked up here, all of them have to be public, and the connection goes to the address that was checked, not
 * to whatever the name means a moment later. Redirections are followed by the same rule. Thread-safe.
 */
@ApplicationScoped
class PublicWeb {

    private static final int REDIRECTIONS = 5;

    private final PollConfig config;
    private final Predicate<InetAddress> allowed;
    private final HttpClient client;

    @Inject
    PublicWeb(Vertx vertx, PollConfig config) {
        this(vertx, config, address -> config.inside() || isPublic(address));
    }

    /** @param allowed which addresses may be connected to */
    PublicWeb(Vertx vertx, PollConfig config, Predicate<InetAddress> allowed) {
        this.config = config;
        this.allowed = allowed;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDecompressionSupported(true)
                .setKeepAlive(false)
                .setConnectTimeout((int) config.timeout().toMillis()));
    }

    /**
     * What came back.
     *
     * @param address where it came from, after redirections
     */
    record Answer(URI address, int status, Map<String, String> headers, byte[] body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /**
     * Fetches.
     *
     * @throws IOException if the address is not one of the public web, does not answer in time, answers with too much, or
     *     redirects too often
     */
    Answer get(URI address, Map<String, String> headers) throws IOException {
        URI at = address;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            Answer answer = once(at, headers);
            Optional<String> location = answer.header("location");
            if (answer.status() / 100 != 3 || answer.status() == 304 || location.isEmpty()) {
                return answer;
            }
            try {
                at = at.resolve(location.get());
            } catch (IllegalArgumentException e) {
                throw new IOException("redirected to what is no address: " + location.get());
            }
        }
        throw new IOException("redirected more than " + REDIRECTIONS + " times from " + address);
    }

    private Answer once(URI address, Map<String, String> headers) throws IOException {
        String host = address.getHost();
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (host == null || !secure && !"http".equalsIgnoreCase(address.getScheme())) {
            throw new IOException("no address of the web: " + address);
        }
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setServer(SocketAddress.inetSocketAddress(port, checked(host).getHostAddress()))
                .setTimeout(config.timeout().toMillis())
                .putHeader("user-agent", "Parley (reads news feeds)");
        headers.forEach(options::putHeader);
        try {
            return client.request(options)
                    .compose(request -> request.send().compose(response -> bodyOf(address, request, response)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(address + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(address + ": no whole answer within " + config.timeout(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Future<Answer> bodyOf(URI address, HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        long largest = config.largest().asLongValue();
        response.handler(part -> {
            if (body.length() + part.length() > largest) {
                promise.tryFail(new IOException("more than " + largest + " bytes"));
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(promise::tryFail);
        response.endHandler(end -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
            promise.tryComplete(new Answer(address, response.statusCode(), headers, body.getBytes()));
        });
        return promise.future();
    }

    private InetAddress checked(String host) throws IOException {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress one : all) {
                if (!allowed.test(one)) {
                    throw new IOException(host + " is inside the network (" + one.getHostAddress() + ")");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new IOException("no such host: " + host, e);
        }
    }

    /** Whether an address is of the public internet, by the registries of special addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (bytes.length == 4) {
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean protocol = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
            boolean test = first == 198 && (second == 18 || second == 19 || second == 51)
                    || first == 203 && second == 0 && bytes[2] == 113;
            return !special && !shared && !protocol && !test && first != 0 && first < 240;
        }
        // Only what is handed out, 2000::/3, without tunnels (Teredo, 6to4), which may lead back to addresses of
        // version 4.
        boolean global = (first & 0xe0) == 0x20;
        boolean tunnel =
                first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return !special && global && !tunnel;
    }
}
