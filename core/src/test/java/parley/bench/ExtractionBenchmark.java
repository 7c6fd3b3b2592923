package parley.bench;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.speaker.Roster;

/**
 * Whole extraction by rules on one core, beside a yardstick on the same texts: the JDK's own word boundaries.
 *
 * <p>The counter {@code megabytes} is megabytes of UTF-8 text per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 8, time = 3)
public class ExtractionBenchmark {

    private final Extractor extractor = Extractor.rules();
    private List<Document> documents = List.of();
    private double size;

    /** Text read, so that throughput is told in megabytes. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {
        public double megabytes;
    }

    @Setup
    public void readTexts() {
        documents = Samples.documents();
        size = Samples.bytes(documents) / 1e6;
    }

    @Benchmark
    public int extraction(Read read) {
        int statements = 0;
        for (Document document : documents) {
            statements +=
                    extractor.extract(document, Roster.empty()).statements().size();
        }
        read.megabytes += size;
        return statements;
    }

    @Benchmark
    public int wordBoundaries(Read read) {
        int words = 0;
        for (Document document : documents) {
            BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
            boundaries.setText(document.text().value());
            while (boundaries.next() != BreakIterator.DONE) {
                words++;
            }
        }
        read.megabytes += size;
        return words;
    }
}
