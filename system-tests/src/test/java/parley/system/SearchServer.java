package parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.opensearch.OpenSearchServer;

/** An OpenSearch, and the network to it, both of which can be broken. Used by one thread. */
final class SearchServer implements Engine {

    private final OpenSearchServer server;
    private final NetworkPath path;

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder of its data and its log
     */
    SearchServer(Path folder) throws IOException {
        server = OpenSearchServer.start(folder);
        path = new NetworkPath(() -> server.uri().getPort());
    }

    NetworkPath path() {
        return path;
    }

    /** SIGKILL. */
    void kill() {
        server.kill();
    }

    @Override
    public Map<String, String> settings(String index) {
        Map<String, String> settings = new TreeMap<>(OpenSearchServer.settings("http://127.0.0.1:" + path.port()));
        settings.put("parley.index.opensearch.prefix", index);
        // So that a lost connection shows soon.
        settings.put("parley.index.opensearch.patience", "10s");
        return settings;
    }

    @Override
    public List<NetworkPath> paths() {
        return List.of(path);
    }

    @Override
    public void ensureRunning() {
        if (server.isRunning()) {
            tryAgain();
        } else {
            server.startAgain();
        }
    }

    /** Of an index that could not be had five times, as its disk was full, it wants to be told to try again. */
    private void tryAgain() {
        URI again = server.uri().resolve("/_cluster/reroute?retry_failed=true");
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(again)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("OpenSearch does not try again: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        path.close();
        server.close();
    }
}
