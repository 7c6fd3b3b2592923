package parley.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What keeps the indexes of query-services. Used by one thread. */
sealed interface Engine extends AutoCloseable permits Engine.Embedded, SearchServer, SecuredSearch {

    /**
     * Settings of a query-service.
     *
     * @param index no other query-service has an index of this name
     */
    Map<String, String> settings(String index);

    /** The network on which it is reached. */
    List<NetworkPath> paths();

    /** Starts it if it does not run, and waits until it answers. */
    void ensureRunning();

    @Override
    void close() throws IOException;

    /**
     * Each query-service has it in itself.
     *
     * @param folder in which each index has its own
     */
    record Embedded(Path folder) implements Engine {

        @Override
        public Map<String, String> settings(String index) {
            return Map.of("parley.index.folder", folder.resolve(index).toString());
        }

        @Override
        public List<NetworkPath> paths() {
            return List.of();
        }

        @Override
        public void ensureRunning() {
            // It runs where the query-service runs.
        }

        @Override
        public void close() {
            // It ends with the query-service.
        }
    }
}
