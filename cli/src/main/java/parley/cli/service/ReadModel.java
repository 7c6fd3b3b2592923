package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import parley.cli.CommandFailedException;

/** How far the query-service has followed the record of the ingest-service. */
final class ReadModel {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(5);

    private final RunningService queryService;
    private final ServiceHttp query;
    private final ServiceHttp ingest;

    ReadModel(RunningService query, RunningService ingest) {
        this.queryService = query;
        this.query = new ServiceHttp(query);
        this.ingest = new ServiceHttp(ingest);
    }

    /** The position of the last change that can be searched; empty if the query-service does not say. */
    OptionalLong position() throws InterruptedException {
        JsonNode checks = query.json("q/health/ready")
                .map(health -> health.path("checks"))
                .orElse(null);
        if (checks != null) {
            for (JsonNode check : checks) {
                if (check.path("data").has("position")) {
                    return OptionalLong.of(check.path("data").path("position").asLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Whether all that is recorded can be searched. */
    boolean isCaughtUp() throws InterruptedException {
        OptionalLong position = position();
        if (position.isEmpty() || !query.isReady()) {
            return false;
        }
        Optional<JsonNode> further = ingest.json("v1/changes?limit=1&after=" + position.getAsLong());
        return further.map(page ->
                        page.path("changes").isArray() && page.path("changes").isEmpty())
                .orElse(false);
    }

    /**
     * Waits until all that is recorded can be searched.
     *
     * @param out told now and then how far it is
     * @throws CommandFailedException if the query-service ends, or takes too long
     */
    void awaitCaughtUp(PrintWriter out) throws InterruptedException {
        long start = System.nanoTime();
        long told = start;
        while (!isCaughtUp()) {
            long now = System.nanoTime();
            if (!queryService.process().isAlive()) {
                throw new CommandFailedException("The query-service ended; see its log");
            }
            if (now - start > PATIENCE.toNanos()) {
                throw new CommandFailedException("The query-service has not read all changes within "
                        + PATIENCE.toMinutes() + " minutes; it is at position " + position() + "; see its log");
            }
            if (now - told > BETWEEN_MESSAGES.toNanos()) {
                told = now;
                OptionalLong position = position();
                out.println("the query-service has read " + (position.isPresent() ? position.getAsLong() : 0)
                        + " changes so far");
                out.flush();
            }
            Thread.sleep(100);
        }
    }
}
