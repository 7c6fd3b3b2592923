package parley.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a long command is: count, rate and the time it will still take.
 *
 * <p>On a terminal one line is kept up to date; elsewhere, such as in a log, a line is written now and then. Not
 * thread-safe.
 */
public final class Progress {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LOG_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final String one;
    private final String what;
    private final int total;
    private final boolean quiet;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private int done;

    /**
     * Starts to count.
     *
     * @param one what is counted, such as {@code document}; its plural ends in s
     * @param total how many there will be
     */
    public Progress(PrintWriter err, String one, int total, boolean quiet) {
        this.err = err;
        this.one = one;
        this.what = one + "s";
        this.total = total;
        this.quiet = quiet;
        this.terminal = Terminal.showsErrors();
    }

    /** Counts some more. */
    public void advance(int count) {
        done += count;
        long now = System.nanoTime();
        if (!quiet && now - shown >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            shown = now;
            show(line(now));
        }
    }

    /** Writes a message of its own line without breaking the line of the count. */
    public void report(String message) {
        clear();
        err.println(message);
        err.flush();
    }

    /** Writes the last line, such as {@code 12 documents in 0.8 s, 1 failed}. */
    public void finish(int failed) {
        if (!quiet) {
            clear();
            String problems = failed == 0 ? "" : ", " + failed + " failed";
            err.println(String.format(
                    Locale.ROOT,
                    "%d %s in %.1f s%s",
                    done,
                    done == 1 ? one : what,
                    seconds(System.nanoTime()),
                    problems));
            err.flush();
        }
    }

    private String line(long now) {
        double rate = done / seconds(now);
        long left = Math.round((total - done) / rate);
        return String.format(
                Locale.ROOT, "%d of %d %s, %.1f/s, %d:%02d left", done, total, what, rate, left / 60, left % 60);
    }

    private void show(String line) {
        if (terminal) {
            err.print("\r\033[K" + line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    private void clear() {
        if (terminal && !quiet) {
            err.print("\r\033[K");
        }
    }

    private double seconds(long now) {
        return Math.max(1, now - started) / 1e9;
    }
}
