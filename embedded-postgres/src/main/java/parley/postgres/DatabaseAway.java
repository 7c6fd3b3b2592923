package parley.postgres;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells the failures that pass when the database is back: what failed was not the request's fault and may be sent again.
 * Stateless.
 */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether work failed because the database could not be reached, was stopping or starting, or has no room left. */
    public static boolean isReasonOf(Throwable failure) {
        return toldBy(failure)
                .map(sql -> sql.getSQLState() == null ? "" : sql.getSQLState())
                .filter(DatabaseAway::passes)
                .isPresent();
    }

    /** The first among the causes; only if there is none, among what stands beside them. */
    private static Optional<SQLException> toldBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        // A transaction manager tells in this way why a commit failed.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Throwable beside : cause.getSuppressed()) {
                Optional<SQLException> told = toldBy(beside);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * By the classes of PostgreSQL's manual, appendix A. 08: connection exception; 53: disk, memory or connections are used
     * up; 57P: the server stops or starts; 58: its files cannot be read or written; no state: the pool gave up waiting.
     */
    private static boolean passes(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58");
    }
}
