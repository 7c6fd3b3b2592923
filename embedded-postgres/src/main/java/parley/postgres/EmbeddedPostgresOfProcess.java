package parley.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the server that this process runs over a folder.
 *
 * <p>A process reads its settings more than once, in tests even through several class loaders, so where a server runs is
 * noted in the system properties, which all of them share. The server stops when the process does.
 *
 * @param jdbcUrl its address
 * @param password that of {@link DataFolder#USER}, who may do everything in it
 */
record EmbeddedPostgresOfProcess(String jdbcUrl, String password) {

    /** The server over this folder; started by the first call for the folder. */
    static EmbeddedPostgresOfProcess in(Path folder, Path programs) {
        Path absolute = folder.toAbsolutePath().normalize();
        String key = "parley.postgres.running." + absolute;
        // The one lock that all class loaders share.
        synchronized (System.class) {
            @Nullable String running = System.getProperty(key);
            if (running == null) {
                running = startUntilExit(absolute, programs);
                System.setProperty(key, running);
            }
            return new EmbeddedPostgresOfProcess(running, passwordOf(absolute));
        }
    }

    private static String startUntilExit(Path folder, Path programs) {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, programs);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "embedded PostgreSQL stop"));
        return server.jdbcUrl();
    }

    private static String passwordOf(Path folder) {
        try {
            return new DataFolder(folder).password();
        } catch (IOException e) {
            throw new UncheckedIOException("no password to PostgreSQL in " + folder, e);
        }
    }
}
