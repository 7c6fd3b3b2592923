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
 * Chooses the one replica that projects, by an advisory lock of the database.
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
    private Optional<Connection> held = Optional.empty();
    private int terms;

    @Inject
    Election(DataSource database) {
        this.database = database;
    }

    /** Whether this process is the projector, now; tries to become it if not. */
    boolean won() throws SQLException {
        if (held.isPresent()) {
            if (held.get().isValid(ALIVE_SECONDS)) {
                return true;
            }
            LOG.warn("lost the connection that made this process the projector");
            resign();
        }
        return run();
    }

    /** Grows whenever this process becomes the projector. */
    int terms() {
        return terms;
    }

    /** Lets another replica have it. */
    void resign() {
        held.ifPresent(connection -> {
            held = Optional.empty();
            try (connection;
                    PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, LOCK);
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

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
