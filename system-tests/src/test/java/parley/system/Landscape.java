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
 * Both services as packaged, PostgreSQL, a search engine, and the network between them and to their clients, all of which
 * can be broken and mended. Used by one thread.
 */
final class Landscape implements AutoCloseable {

    /** Unpacked once for all tests of the module. */
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private final Path folder;
    private final List<String> options;
    private final Models models;
    private final Engine engine;
    private final DatabaseServer database;
    private final NetworkPath toDatabase;
    private final NetworkPath toFeed;
    private final NetworkPath fromClients;
    private final ServiceProcess ingest;
    private final ServiceProcess query;
    private final List<ServiceProcess> rebuilt = new ArrayList<>();

    private Landscape(Path folder, Path disk, Engine engine, List<String> options, Models models, Databases databases)
            throws Exception {
        this.folder = folder;
        this.options = options;
        this.models = models;
        this.engine = engine;
        database = new DatabaseServer(disk.resolve("postgres"), PROGRAMS);
        databases.prepare(database);
        toDatabase = new NetworkPath(database::port);
        Map<String, String> reading = new TreeMap<>(models.ofIngest);
        reading.put("parley.access.anonymous", "admin");
        ingest = service("ingest-service", "ingest", "parley_ingest", reading);
        toFeed = new NetworkPath(ingest::port);
        fromClients = new NetworkPath(ingest::port);
        query = service("query-service", "query", "parley_query", following("index"));
    }

    /** Whether documents are read, and statements compared, with trained models. */
    enum Models {
        /** Documents by rules alone, nothing by meaning: most of what is tested here does not depend on models. */
        NONE(Map.of("parley.extraction.mode", "fast"), Map.of("parley.meaning.enabled", "false")),
        /** As the services are without any settings. */
        AS_SHIPPED(Map.of(), Map.of());

        private final Map<String, String> ofIngest;
        private final Map<String, String> ofQuery;

        Models(Map<String, String> ofIngest, Map<String, String> ofQuery) {
            this.ofIngest = ofIngest;
            this.ofQuery = ofQuery;
        }
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

    /**
     * All new and empty, and ready.
     *
     * @param folder where logs and databases are kept
     * @param engine is closed with it
     */
    static Landscape started(Path folder, Engine engine) throws Exception {
        return started(folder, folder, engine, List.of("-Xmx256m"), Models.NONE, Databases::empty);
    }

    /**
     * All new, and ready, with the embedded search engine.
     *
     * @param folder where logs are kept
     * @param disk where databases and index are kept
     * @param options for the Java of both services
     * @param databases how they are made
     */
    static Landscape started(Path folder, Path disk, List<String> options, Databases databases) throws Exception {
        return started(folder, disk, new Engine.Embedded(disk), options, Models.NONE, databases);
    }

    /**
     * All new and empty, and ready, with the embedded search engine.
     *
     * @param folder where all is kept
     * @param options for the Java of both services
     */
    static Landscape started(Path folder, List<String> options, Models models) throws Exception {
        return started(folder, folder, new Engine.Embedded(folder), options, models, Databases::empty);
    }

    private static Landscape started(
            Path folder, Path disk, Engine engine, List<String> options, Models models, Databases databases)
            throws Exception {
        Landscape landscape = new Landscape(folder, disk, engine, options, models, databases);
        try {
            landscape.ensureRunning();
            return landscape;
        } catch (IOException | InterruptedException | AssertionError e) {
            // Nobody else could stop its processes.
            landscape.close();
            throw e;
        }
    }

    /** @throws IllegalStateException if the search engine is no server, but embedded */
    SearchServer search() {
        if (engine instanceof SearchServer server) {
            return server;
        }
        throw new IllegalStateException("the query-service has its index in itself");
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
        engine.ensureRunning();
        ingest.ensureStarted();
        query.ensureStarted();
        ingest.awaitReady();
        query.awaitReady();
    }

    /** One more query-service, with an empty database and without an index: what a rebuild from zero gives. Not ready yet. */
    ServiceProcess fromZero() throws SQLException, IOException {
        database.createDatabase("parley_zero");
        ServiceProcess zero = service("query-service", "zero", "parley_zero", following("index-from-zero"));
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
        engine.close();
        database.close();
    }

    private List<NetworkPath> paths() {
        List<NetworkPath> paths = new ArrayList<>(List.of(toDatabase, toFeed, fromClients));
        paths.addAll(engine.paths());
        return paths;
    }

    private Map<String, String> following(String index) {
        Map<String, String> settings = new TreeMap<>(engine.settings(index));
        settings.putAll(models.ofQuery);
        settings.putAll(Map.of(
                "parley.feed.url",
                "http://127.0.0.1:" + toFeed.port(),
                // So that a lost connection shows soon.
                "parley.feed.wait",
                "2s",
                "parley.feed.patience",
                "10s",
                "parley.feed.longest-pause",
                "2s"));
        return settings;
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
