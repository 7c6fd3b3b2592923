package parley.ingest.submission;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import parley.ingest.record.StaleRecordException;

/** Starts work over that lost against other writers. Stateless. */
final class Conflicts {

    private static final int ATTEMPTS = 12;

    /** So many attempts are made without waiting for anybody. */
    private static final int QUICK_ATTEMPTS = 2;

    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> SQL_STATES = Set.of("23505", "40001", "40P01");

    private Conflicts() {}

    /**
     * Runs work that reads the record afresh each time and changes it in one transaction.
     *
     * @param quick the work, done in the hope that nobody else is at it
     * @param patient the same, behind all others that are at it; slower, but nobody waits for ever
     * @throws RuntimeException that of the work, if it has another reason or the last attempt failed too
     */
    static <T> T retrying(Supplier<T> quick, Supplier<T> patient) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt <= QUICK_ATTEMPTS ? quick.get() : patient.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static boolean isConflict(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleRecordException
                    || cause instanceof OptimisticLockException
                    // The row was not there at the first look and came in with a later one, from a writer in between.
                    || cause instanceof EntityExistsException
                    || cause instanceof SQLException sql && SQL_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L * attempt, 20L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting over", e);
        }
    }
}
