package parley.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import parley.postgres.EmbeddedPostgres;
import parley.postgres.EmbeddedPostgresException;

/** A PostgreSQL that can be killed and started again over the same folder. Used by one thread. */
final class DatabaseServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Path programs;
    private EmbeddedPostgres server;

    /** Starts it. */
    DatabaseServer(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
        server = EmbeddedPostgres.start(folder, programs);
    }

    /** Its port, which changes whenever it is started. */
    int port() {
        return Integer.parseInt(server.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, server.user(), server.password());
    }

    void createDatabase(String name) throws SQLException {
        execute("postgres", "create database " + name);
    }

    /** Executes a script. */
    void execute(String database, String script) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Whether there is any row in a table. */
    boolean hasRows(String database, String table) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select exists (select from " + table + ")")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Kills the server; its children end when they notice. */
    void kill() throws IOException {
        process().destroyForcibly();
        process().onExit().join();
    }

    /** Kills one of its children, upon which the server ends all others and recovers by itself. */
    void killOneChild(Random random) throws IOException {
        List<ProcessHandle> children = process().children().toList();
        children.get(random.nextInt(children.size())).destroyForcibly();
    }

    boolean isRunning() {
        try {
            return process().isAlive() && answers();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Starts it if it does not run, and waits until it answers. */
    void ensureRunning() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isRunning()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("PostgreSQL does not recover in " + folder);
            }
            startIfDead();
            LockSupport.parkNanos(200_000_000);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private void startIfDead() {
        try {
            if (!process().isAlive()) {
                throw new IOException("dead");
            }
        } catch (IOException | RuntimeException dead) {
            try {
                server.close();
                server = EmbeddedPostgres.start(folder, programs);
            } catch (EmbeddedPostgresException e) {
                // Children of the dead server may still be there for a moment.
            }
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private ProcessHandle process() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
