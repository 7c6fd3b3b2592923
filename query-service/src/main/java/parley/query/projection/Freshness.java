package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the follower last saw, for those who watch. Thread-safe. */
@ApplicationScoped
public class Freshness {

    /**
     * The state of following.
     *
     * @param projecting whether this replica writes the rows
     * @param rows position that the rows of this replica's index hold
     * @param recordedAt when the change at that position was committed to the record
     * @param indexed whether the index has held all rows since this process started
     * @param complete whether the rows have once held all that the feed had
     * @param upToDate whether the feed had nothing new when last asked
     * @param told whether the index has the meanings of all statements in it, as far as this replica knows
     * @param answeredAt when the feed last answered this replica
     * @param failures how often in a row following has failed
     * @param lastFailure what went wrong, while {@code failures} is not 0
     */
    public record State(
            boolean projecting,
            long rows,
            Optional<Instant> recordedAt,
            boolean indexed,
            boolean complete,
            boolean upToDate,
            boolean told,
            Optional<Instant> answeredAt,
            int failures,
            Optional<String> lastFailure) {

        /**
         * Age of the last change that can be searched, none while the feed has nothing newer; empty on replicas that do not write
         * the read model, as only who asks the feed knows whether there is anything newer.
         */
        public Optional<Duration> lag(Instant now) {
            if (!projecting) {
                return Optional.empty();
            }
            return Optional.of(recordedAt
                    .filter(at -> !upToDate)
                    .map(at -> Duration.between(at, now))
                    .orElse(Duration.ZERO));
        }

        State told(boolean now) {
            return new State(
                    projecting, rows, recordedAt, indexed, complete, upToDate, now, answeredAt, failures, lastFailure);
        }
    }

    private static final State START =
            new State(false, 0, Optional.empty(), false, false, false, false, Optional.empty(), 0, Optional.empty());

    private volatile State state = START;

    public State state() {
        return state;
    }

    /** Only the follower speaks. */
    void set(State next) {
        state = next;
    }

    void reset() {
        state = START;
    }
}
