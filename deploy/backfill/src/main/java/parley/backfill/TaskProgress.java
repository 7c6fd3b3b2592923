package parley.backfill;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells now and then how far a run is. Spark calls it from one thread. */
final class TaskProgress extends SparkListener {

    private static final long BETWEEN_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final Map<Integer, Integer> tasks = new HashMap<>();
    private final Map<Integer, Integer> done = new HashMap<>();
    private long told = System.nanoTime();

    TaskProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        tasks.put(submitted.stageInfo().stageId(), submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (!end.taskInfo().successful()) {
            return;
        }
        int ended = done.merge(end.stageId(), 1, Integer::sum);
        long now = System.nanoTime();
        if (now - told >= BETWEEN_NANOS) {
            told = now;
            err.println(String.format(
                    Locale.ROOT,
                    "parley: stage %d, %d of %d tasks",
                    end.stageId(),
                    ended,
                    tasks.getOrDefault(end.stageId(), ended)));
            err.flush();
        }
    }
}
