package parley.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A running PostgreSQL server whose data lies in a folder, heard on this machine only.
 *
 * <p>What was committed survives: writes are flushed (fsync), and if this process or the server is killed, the next start
 * over the same folder ends a server left behind and recovers. One process at a time may use a folder.
 *
 * <p>Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final ServerProgram program;
    private final FolderLock lock;
    private final int port;
    private final String password;
    private boolean stopped;

    private EmbeddedPostgres(DataFolder folder, ServerProgram program, FolderLock lock, int port, String password) {
        this.folder = folder;
        this.program = program;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server over a folder, which is created if missing, and waits until it answers.
     *
     * @param folder where the data, the log and the password are kept
     * @param programs below which folder the server is unpacked; may be shared by servers
     * @throws EmbeddedPostgresException if the folder is in use or the server does not start
     */
    public static EmbeddedPostgres start(Path folder, Path programs) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FolderLock lock = FolderLock.of(absolute);
            try {
                return start(new DataFolder(absolute), programs.toAbsolutePath().normalize(), lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL could not be started in " + absolute, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while PostgreSQL was starting in " + absolute, e);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, Path programs, FolderLock lock)
            throws IOException, InterruptedException {
        folder.turnLog();
        ServerProgram program = new ServerProgram(ServerFiles.unpackedBelow(programs), folder.log());
        folder.initialise(program);
        stopOrphan(folder, program);
        int port = freePort();
        program.require(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=120",
                        "--pgdata=" + folder.data(),
                        "--options=" + settings(port)));
        LOG.infof("PostgreSQL runs on port %d with its data in %s", port, folder.data());
        return new EmbeddedPostgres(folder, program, lock, port, folder.password());
    }

    private static void stopOrphan(DataFolder folder, ServerProgram program) throws IOException, InterruptedException {
        String data = "--pgdata=" + folder.data();
        if (program.run("pg_ctl", List.of("status", data)) == 0) {
            LOG.infof("Ending a PostgreSQL server that a killed process left behind in %s", folder.data());
            program.require("pg_ctl", List.of("stop", "--wait", "--timeout=120", "--mode=fast", data));
        }
    }

    private static String settings(int port) {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                // Small documents write the same pages again and again: fewer whole pages in the log, and smaller.
                "checkpoint_timeout=15min",
                "wal_compression=on",
                // Ids are hashes, so what is written touches pages all over the indexes of a hundred thousand
                // statements.
                "shared_buffers=256MB",
                "max_connections=60",
                "timezone=UTC",
                // The server's log never shows what was written: rows hold the texts of documents.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return DataFolder.USER;
    }

    public String password() {
        return password;
    }

    /**
     * Stops the server: new connections are refused, open ones get some seconds to end by themselves, the rest is rolled
     * back. Of a server that has died only the claim to the folder is given up. A second call does nothing.
     */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        String data = "--pgdata=" + folder.data();
        // The claim goes last, whatever happens: nobody else may start over the folder before.
        try (lock) {
            if (program.run("pg_ctl", List.of("stop", "--wait", "--timeout=15", "--mode=smart", data)) != 0
                    && program.run("pg_ctl", List.of("status", data)) == 0) {
                program.require("pg_ctl", List.of("stop", "--wait", "--timeout=60", "--mode=fast", data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped in " + folder.data(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
