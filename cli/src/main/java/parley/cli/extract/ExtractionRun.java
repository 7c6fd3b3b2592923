package parley.cli.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import parley.cli.Progress;
import parley.cli.input.InputDocument;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.reader.UnreadableTextException;
import parley.speaker.Roster;

/**
 * Extracts many documents at once, and hands over what was found in the order of the documents.
 *
 * <p>Only a few documents per thread are held at any time, however many there are.
 */
final class ExtractionRun {

    private static final int AHEAD_PER_THREAD = 4;

    private final Extractor extractor;
    private final Roster roster;
    private final Results results;
    private final boolean explain;
    private final int threads;

    ExtractionRun(Extractor extractor, Roster roster, Results results, boolean explain, int threads) {
        this.extractor = extractor;
        this.roster = roster;
        this.results = results;
        this.explain = explain;
        this.threads = threads;
    }

    /**
     * Extracts all documents.
     *
     * @return how many could not be read
     * @throws IOException if a result cannot be written
     */
    int run(List<InputDocument> documents, Progress progress) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Finding>> ahead = new ArrayDeque<>();
        int failed = 0;
        try {
            for (InputDocument document : documents) {
                if (ahead.size() == threads * AHEAD_PER_THREAD) {
                    failed += handOver(ahead.removeFirst(), progress);
                }
                ahead.addLast(pool.submit(() -> find(document)));
            }
            while (!ahead.isEmpty()) {
                failed += handOver(ahead.removeFirst(), progress);
            }
        } finally {
            pool.shutdownNow();
            // What the extractor holds may be given back as soon as this returns, so nobody may still be reading with
            // it.
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return failed;
    }

    private Finding find(InputDocument document) throws IOException {
        Extraction extraction;
        try {
            extraction = extractor.extract(document.read(), roster);
        } catch (IOException | UnreadableTextException e) {
            String reason =
                    e instanceof UnreadableTextException ? e.getMessage() : "cannot be read (" + e.getMessage() + ")";
            return new Finding("", Optional.of(document.name() + ": " + reason));
        }
        String line = results.keep(document.id(), extraction);
        return new Finding(explain ? Explanation.of(document.name(), extraction) : line, Optional.empty());
    }

    private int handOver(Future<Finding> ready, Progress progress) throws IOException, InterruptedException {
        Finding finding = resultOf(ready);
        results.print(finding.text());
        finding.problem().ifPresent(problem -> progress.report("parley: " + problem));
        progress.advance(1);
        return finding.problem().isPresent() ? 1 : 0;
    }

    private static Finding resultOf(Future<Finding> ready) throws IOException, InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What goes to standard output for one document, and why the document could not be read. */
    private record Finding(String text, Optional<String> problem) {}
}
