package parley.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import parley.ingest.record.DocumentRecorder;
import parley.ingest.record.Reading;

/**
 * Records what several requests bring at the same time in one transaction, so that they share its cost: the wait for the
 * disk, the lock of the feed, the look at the record around them. Whoever comes while a transaction runs is part of the next.
 *
 * <p>To each request it is as if it were alone: it goes on when its own reading is durable, and learns of its own failure
 * only. Thread-safe.
 */
@ApplicationScoped
class SharedRecordings {

    /** Enough to make the cost of a transaction small, few enough that nobody waits long for the documents of others. */
    private static final int MOST = 32;

    private final DocumentRecorder recorder;
    private final Queue<Recording> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    SharedRecordings(DocumentRecorder recorder) {
        this.recorder = recorder;
    }

    private enum Fate {
        OPEN,
        RECORDED,
        /** It was in a group that failed, by its own fault or another's. */
        TO_BE_TRIED_ALONE
    }

    /** What a request waits for; its fate is set and read by whoever has the turn. */
    private static final class Recording {

        private final Reading reading;
        private final Runnable besides;
        private Fate fate = Fate.OPEN;

        Recording(Reading reading, Runnable besides) {
            this.reading = reading;
            this.besides = besides;
        }
    }

    /**
     * Records a reading; within a transaction of the caller, as part of it.
     *
     * @param besides what else is to be written if and only if the reading is
     * @throws RuntimeException if it could not be recorded; then nothing is written
     */
    void record(Reading reading, Runnable besides) {
        Recording mine = new Recording(reading, besides);
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION || !isRecordedInTurn(mine)) {
            QuarkusTransaction.joiningExisting().run(() -> write(List.of(mine)));
        }
    }

    /** How many wait for the transaction that runs to end. */
    int waiting() {
        return waiting.size();
    }

    private boolean isRecordedInTurn(Recording mine) {
        waiting.add(mine);
        turn.lock();
        try {
            while (mine.fate == Fate.OPEN) {
                recordTogether(nextGroup());
            }
            return mine.fate == Fate.RECORDED;
        } finally {
            turn.unlock();
        }
    }

    private List<Recording> nextGroup() {
        List<Recording> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) {
            Optional.ofNullable(waiting.poll()).ifPresent(group::add);
        }
        return group;
    }

    private void recordTogether(List<Recording> group) {
        Fate fate = Fate.TO_BE_TRIED_ALONE;
        try {
            QuarkusTransaction.requiringNew().run(() -> write(group));
            fate = Fate.RECORDED;
        } catch (RuntimeException e) {
            // Each learns by itself whether it was the one at fault.
        } finally {
            for (Recording recording : group) {
                recording.fate = fate;
            }
        }
    }

    private void write(List<Recording> group) {
        group.forEach(recording -> recording.besides.run());
        recorder.record(group.stream().map(recording -> recording.reading).toList());
    }
}
