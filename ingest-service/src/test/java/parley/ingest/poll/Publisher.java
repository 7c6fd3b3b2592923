package parley.ingest.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A publisher on this machine: serves what was put there, with an entity tag for each state, and tells at {@code /asked} what
 * it was asked for since that was last deleted. All by HTTP, as a profile lives in another class loader than its tests.
 */
public class Publisher implements QuarkusTestProfile {

    private static final String LAST_MODIFIED = "Mon, 10 Mar 2031 08:00:00 GMT";

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    /** The paths asked for, each with its conditions behind it if it has some. */
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static @Nullable HttpServer server;

    @Override
    public synchronized Map<String, String> getConfigOverrides() {
        return Map.of(
                "parley.poll.feeds", address("/feed.xml") + "," + address("/down.xml"),
                "parley.poll.every", "0S",
                "parley.poll.pause", "0S",
                "parley.poll.inside", "true");
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + started().getAddress().getPort() + path;
    }

    private static synchronized HttpServer started() {
        HttpServer running = server;
        if (running == null) {
            try {
                running = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            running.createContext("/", Publisher::answer);
            running.start();
            server = running;
        }
        return running;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<String> condition =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (exchange.getRequestMethod().equals("PUT")) {
            PAGES.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            ASKED.clear();
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        if (path.equals("/asked")) {
            send(exchange, String.join("\n", ASKED));
            return;
        }
        Optional<String> since =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        ASKED.add(path
                + condition.map(tag -> " " + tag).orElse("")
                + since.map(date -> " since " + date).orElse(""));
        String page = PAGES.get(path);
        if (page == null) {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        String tag = "\"" + page.hashCode() + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        exchange.getResponseHeaders().add("Last-Modified", LAST_MODIFIED);
        if (condition.equals(Optional.of(tag))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, page);
    }

    private static void send(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
