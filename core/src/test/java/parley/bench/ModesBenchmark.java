package parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;
import parley.speaker.Roster;

/**
 * Both modes side by side on one thread: rounds over the same texts, one mode after the other in each, so that what else the
 * machine does strikes both alike. Prints words a second by the clock and by the processor's time, and memory.
 *
 * <p>{@code ModesBenchmark [rounds]}; {@code -Dtexts=FOLDER} for other texts than the samples. {@code ModesBenchmark first
 * fast|full} reads one text and ends: the time from the start of Java to the first result, and the memory of that.
 */
public final class ModesBenchmark {

    private static final int WARM_UP = 2;

    private ModesBenchmark() {}

    public static void main(String[] arguments) throws IOException, ModeUnavailableException {
        List<Document> texts = Samples.documents();
        if (arguments.length == 2 && arguments[0].equals("first")) {
            first(ExtractionMode.named(arguments[1]).orElseThrow(), texts.get(0));
            return;
        }
        int rounds = arguments.length == 1 ? Integer.parseInt(arguments[0]) : 5;
        try (Extractor fast = Extractor.in(ExtractionMode.FAST)) {
            long withoutModel = resident();
            try (Extractor full = Extractor.in(ExtractionMode.FULL)) {
                for (int round = 1 - WARM_UP; round <= rounds; round++) {
                    double byRules = round(fast, texts, round);
                    double byBoth = round(full, texts, round);
                    System.out.printf(Locale.ROOT, "          fast is %.0f times as fast%n", byRules / byBoth);
                }
                System.out.printf(
                        Locale.ROOT, "resident: %d MB before the model, %d MB at most%n", withoutModel, resident());
            }
        }
    }

    /** Words a second of the processor's time. */
    private static double round(Extractor extractor, List<Document> texts, int round) {
        long clock = System.nanoTime();
        long processor = processorTime();
        long words = 0;
        for (Document text : texts) {
            extractor.extract(text, Roster.empty());
            words += text.text().value().split("\\s+").length;
        }
        double speed = words / ((processorTime() - processor) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%-8s  %s  %,8.0f words/s by the clock, %,8.0f by the processor's time%n",
                round > 0 ? "round " + round : "warm-up",
                extractor.mode().word(),
                words / ((System.nanoTime() - clock) / 1e9),
                speed);
        return speed;
    }

    private static void first(ExtractionMode mode, Document text) throws IOException, ModeUnavailableException {
        try (Extractor extractor = Extractor.in(mode)) {
            int found = extractor.extract(text, Roster.empty()).statements().size();
            long since = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d statements, first result %.2f s after the start of Java (%.2f s of processor time on its thread), resident %d MB%n",
                    mode.word(),
                    found,
                    since / 1e3,
                    processorTime() / 1e9,
                    resident());
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The most megabytes of this process that were in memory, where the system says so; -1 elsewhere. */
    static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
