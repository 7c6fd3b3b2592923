package parley.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Both services as packaged, PostgreSQL, and the network between them and to their clients, all of which can be broken and
 * mended. Documents are read by rules alone, and nothing is compared by meaning: what is tested here does not depend on
 * models. Used by one thread.
 */
final class Landscape implements AutoCloseable {

    /** Unpacked once for all tests of the module. */
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private final Path folder;
    private final List<String> options;
    private final DatabaseServer database;
    private final NetworkPath toDatabase;
    private final NetworkPath toFeed;
    private final NetworkPath fromClients;
    private final ServiceProcess ingest;
    private final ServiceProcess query;
    private final List<ServiceProcess> rebuilt = new ArrayList<>();

    private Landscape(Path folder, Path disk, List<String> options, Databases databases) throws Exception {
        this.folder = folder;
        this.options = options;
        database = new DatabaseServer(disk.resolve("postgres"), PROGRAMS);
        databases.prepare(database);
        toDatabase = new NetworkPath(database::port);
        ingest = service(
                "ingest-service",
                "ingest",
                "parley_ingest",
                Map.of("parley.extraction.mode", "fast", "parley.access.anonymous", "admin"));
        toFeed = new NetworkPath(ingest::port);
        fromClients = new NetworkPath(ingest::port);
        query = service("query-service", "query", "parley_query", followingFrom(disk.resolve("index")));
    }

    /** How the databases are made before the services start. */
    @FunctionalInterface
    interface Databases {

        void prepare(DatabaseServer server) throws SQLException, IOException;

        /** Both empty. */
        static void empty(DatabaseServer server) throws SQLException {
            server.createDatabase("parley_ingest");
            server.createDatabase("parley_query");
        }
    }

    /** All new and empty, and ready. */
    static Landscape started(Path folder) throws Exception {
        return started(folder, folder, List.of("-Xmx256m"), Databases::empty);
    }

    /**
     * All new, and ready.
     *
     * @param folder where logs are kept
     * @param disk where databases and index are kept
     * @param options for the Java of both services
     * @param databases how they are made
     */
    static Landscape started(Path folder, Path disk, List<String> options, Databases databases) throws Exception {
        Landscape landscape = new Landscape(folder, disk, options, databases);
        try {
            landscape.ensureRunning();
            return landscape;
        } catch (IOException | InterruptedException | AssertionError e) {
            // Nobody else could stop its processes.
            landscape.close();
            throw e;
        }
    }

    DatabaseServer database() {
        return database;
    }

    NetworkPath toDatabase() {
        return toDatabase;
    }

    NetworkPath toFeed() {
        return toFeed;
    }

    NetworkPath fromClients() {
        return fromClients;
    }

    ServiceProcess ingest() {
        return ingest;
    }

    ServiceProcess query() {
        return query;
    }

    /** Lets a time pass that only the random numbers know. */
    static void await(Random random, int leastMillis, int mostMillis) throws InterruptedException {
        Thread.sleep(leastMillis + random.nextInt(mostMillis - leastMillis));
    }

    /** Mends what is broken and waits until all are ready. */
    void ensureRunning() throws IOException, InterruptedException {
        for (NetworkPath path : paths()) {
            path.become(NetworkPath.State.OPEN);
        }
        database.ensureRunning();
        ingest.ensureStarted();
        query.ensureStarted();
        ingest.awaitReady();
        query.awaitReady();
    }

    /** One more query-service, with an empty database and without an index: what a rebuild from zero gives. Not ready yet. */
    ServiceProcess fromZero() throws SQLException, IOException {
        database.createDatabase("parley_zero");
        ServiceProcess zero =
                service("query-service", "zero", "parley_zero", followingFrom(folder.resolve("index-from-zero")));
        rebuilt.add(zero);
        return zero;
    }

    @Override
    public void close() throws IOException {
        rebuilt.forEach(ServiceProcess::close);
        query.close();
        ingest.close();
        for (NetworkPath path : paths()) {
            path.close();
        }
        database.close();
    }

    private List<NetworkPath> paths() {
        return List.of(toDatabase, toFeed, fromClients);
    }

    private Map<String, String> followingFrom(Path index) {
        return Map.of(
                "parley.feed.url",
                "http://127.0.0.1:" + toFeed.port(),
                // So that a lost connection shows soon.
                "parley.feed.wait",
                "2s",
                "parley.feed.patience",
                "10s",
                "parley.feed.longest-pause",
                "2s",
                "parley.meaning.enabled",
                "false",
                "parley.index.folder",
                index.toString());
    }

    private ServiceProcess service(String module, String name, String databaseName, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("parley.postgres.mode", "external");
        all.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/" + databaseName);
        all.put("quarkus.datasource.username", database.user());
        return new ServiceProcess(
                module,
                name,
                Files.createDirectories(folder),
                options,
                all,
                Map.of("QUARKUS_DATASOURCE_PASSWORD", database.password()));
    }
}
