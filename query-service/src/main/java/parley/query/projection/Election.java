package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Chooses the one replica that does something, by an advisory lock of the database: injected, that which projects.
 *
 * <p>The lock belongs to a connection that is kept for it; when the process or the connection dies, another replica gets
 * it. It only spares work: that two projectors do no harm is the doing of {@link Projector}. Used by one thread.
 */
@ApplicationScoped
class Election {

    private static final Logger LOG = Logger.getLogger(Election.class);
    /** "parley" and "query" in letters of eight bits, so that no other program's lock is met by chance. */
    private static final long LOCK = 0x7061726c65797175L;

    private static final int ALIVE_SECONDS = 5;

    private final DataSource database;
    private final long lock;
    private Optional<Connection> held = Optional.empty();
    private int terms;

    @Inject
    Election(DataSource database) {
        this(database, LOCK);
    }

    private Election(DataSource database, long lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Chooses the one that writes an index that replicas share, among those that have the same. */
    static Election ofIndex(DataSource database, int schema) {
        return new Election(database, LOCK + 1 + schema);
    }

    /** Whether this process is elected, now; tries to become it if not. */
    boolean won() throws SQLException {
        if (held.isPresent()) {
            if (held.get().isValid(ALIVE_SECONDS)) {
                return true;
            }
            LOG.warn("lost the connection by which this process was elected");
            resign();
        }
        return run();
    }

    /** Whether this process was elected and does not know otherwise. */
    boolean isHeld() {
        return held.isPresent();
    }

    /** Grows whenever this process is elected. */
    int terms() {
        return terms;
    }

    /** Lets another replica have it. */
    void resign() {
        held.ifPresent(connection -> {
            held = Optional.empty();
            try (connection;
                    PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, lock);
                unlock.execute();
            } catch (SQLException e) {
                LOG.debug("the lock went with its connection", e);
            }
        });
    }

    private boolean run() throws SQLException {
        Connection connection = database.getConnection();
        boolean won = false;
        try {
            won = tryLock(connection);
            if (won) {
                noticeDeadMachines(connection);
            }
        } finally {
            if (won) {
                held = Optional.of(connection);
                terms++;
            } else {
                connection.close();
            }
        }
        return won;
    }

    /**
     * A process that dies closes its connections, a machine does not: the server asks whether it is still there, and drops
     * the lock after some ten seconds without an answer.
     */
    private static void noticeDeadMachines(Connection connection) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(
                    "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3");
        }
    }

    private boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement attempt = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            attempt.setLong(1, lock);
            try (ResultSet result = attempt.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
