package parley.ingest.submission;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.ProblemMetrics;
import parley.postgres.DatabaseAway;

/** Receives the lines of batches, those of a chunk at the same time, so that they are recorded together. Thread-safe. */
@Singleton
class BatchReceiver {

    private static final Logger LOG = Logger.getLogger(BatchReceiver.class);

    private final Submissions submissions;
    private final SubmissionMetrics metrics;
    private final ProblemMetrics problems;
    /** Of their own: a batch that waits for threads of the requests would keep the thread of its own. */
    private final ExecutorService threads = Executors.newFixedThreadPool(BatchChunk.MOST, work -> {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    });

    BatchReceiver(Submissions submissions, SubmissionMetrics metrics, ProblemMetrics problems) {
        this.submissions = submissions;
        this.metrics = metrics;
        this.problems = problems;
    }

    /** What became of each line of a chunk, in their order. */
    List<BatchLine> receive(BatchChunk chunk, Optional<ExtractionMode> mode) {
        List<CompletableFuture<BatchLine>> answers = chunk.items().stream()
                .map(item -> CompletableFuture.supplyAsync(() -> answer(item, mode), threads))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private BatchLine answer(BatchChunk.Item item, Optional<ExtractionMode> mode) {
        return item.problem()
                .map(problem -> refused(item, problem))
                .orElseGet(() -> received(item, item.document().orElseThrow(), mode));
    }

    private BatchLine received(BatchChunk.Item item, Document document, Optional<ExtractionMode> mode) {
        try {
            return BatchLine.of(item.line(), submissions.receive(document, mode, Optional.empty()));
        } catch (ProblemException e) {
            return refused(item, e.problem());
        } catch (RuntimeException e) {
            // Later lines may succeed, and the sender must learn that this one has not.
            Problem problem = failure(item, e);
            problems.count(problem);
            return BatchLine.of(item.line(), problem);
        }
    }

    private static Problem failure(BatchChunk.Item item, RuntimeException failure) {
        if (DatabaseAway.isReasonOf(failure)) {
            LOG.warnf("The database is away at line %d of a batch: %s", item.line(), failure.getMessage());
            return Problem.ofDatabaseAway();
        }
        LOG.errorf(failure, "Failed at line %d of a batch", item.line());
        return Problem.of(ProblemCode.INTERNAL_ERROR, "not recorded; see the log of the service");
    }

    private BatchLine refused(BatchChunk.Item item, Problem problem) {
        metrics.countRefused();
        problems.count(problem);
        return BatchLine.of(item.line(), problem);
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
