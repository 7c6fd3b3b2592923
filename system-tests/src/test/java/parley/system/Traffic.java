package parley.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What goes on whatever happens: two send single bulletins, one sends batches, and one searches. Most of what was refused is
 * sent again soon, and some is given up. Each lets some time pass between, so that records stay small enough to be compared
 * whole.
 */
final class Traffic {

    private static final int SINGLE_SENDERS = 2;
    private static final int BATCH = 8;
    private static final int PAUSE_MILLIS = 120;

    /** One refusal in so many ends a sender's patience. */
    private static final int GIVEN_UP = 8;

    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(SINGLE_SENDERS + 2);
    private final List<Future<?>> results = new ArrayList<>();
    private final Sender sender;
    private volatile boolean ended;

    Traffic(Sender sender, Searcher searcher, Random random) {
        this.sender = sender;
        for (int i = 0; i < SINGLE_SENDERS; i++) {
            Random own = new Random(random.nextLong());
            results.add(clients.submit(() -> sendSingles(own)));
        }
        Random own = new Random(random.nextLong());
        results.add(clients.submit(() -> sendBatches(own)));
        Random searching = new Random(random.nextLong());
        results.add(clients.submit(() -> search(searcher, searching)));
    }

    private Void sendSingles(Random random) throws InterruptedException {
        while (!ended) {
            Bulletin bulletin = next();
            // The impatient soon send again what may have been recorded although nobody said so.
            while (!sender.send(bulletin) && random.nextInt(GIVEN_UP) > 0 && !ended) {
                Landscape.await(random, 1, 4 * PAUSE_MILLIS);
            }
            Landscape.await(random, 1, PAUSE_MILLIS);
        }
        return null;
    }

    private Void sendBatches(Random random) throws InterruptedException {
        while (!ended) {
            List<Bulletin> batch = IntStream.range(0, 1 + random.nextInt(BATCH))
                    .mapToObj(i -> next())
                    .toList();
            while (!sender.sendBatch(batch) && random.nextInt(GIVEN_UP) > 0 && !ended) {
                Landscape.await(random, 1, 6 * PAUSE_MILLIS);
            }
            Landscape.await(random, 1, 3 * PAUSE_MILLIS);
        }
        return null;
    }

    private Void search(Searcher searcher, Random random) throws InterruptedException {
        while (!ended) {
            searcher.search();
            Landscape.await(random, 1, PAUSE_MILLIS);
        }
        return null;
    }

    private Bulletin next() {
        return Bulletin.of(numbers.incrementAndGet());
    }

    /** Lets all of them end, and fails if one had failed. */
    void end() throws Exception {
        ended = true;
        clients.shutdown();
        if (!clients.awaitTermination(3, TimeUnit.MINUTES)) {
            throw new AssertionError("somebody got no answer, and no error either");
        }
        for (Future<?> result : results) {
            result.get();
        }
    }
}
