package parley.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        return Map.of(
                "parley.index.engine",
                "opensearch",
                "parley.index.opensearch.uris",
                "http://127.0.0.1:" + path.port(),
                "parley.index.opensearch.prefix",
                index);
    }

    @Override
    public List<NetworkPath> paths() {
        return List.of(path);
    }

    @Override
    public void ensureRunning() {
        if (!server.isRunning()) {
            server.startAgain();
        }
    }

    @Override
    public void close() throws IOException {
        path.close();
        server.close();
    }
}
