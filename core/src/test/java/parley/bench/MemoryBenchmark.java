package parley.bench;

import java.util.List;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.speaker.Roster;

/**
 * Memory that stays in use while 10,000 documents are read: printed after every thousand, and flat if nothing is kept.
 *
 * <p>Run with a small heap ({@code -Xmx64m}), so that keeping anything would end it.
 */
public final class MemoryBenchmark {

    private static final int DOCUMENTS = 10_000;
    private static final int STEP = 1_000;

    private MemoryBenchmark() {}

    public static void main(String[] args) {
        List<Document> texts = Samples.documents();
        Extractor extractor = Extractor.rules();
        long statements = 0;
        for (int i = 1; i <= DOCUMENTS; i++) {
            // A text of its own each time: equal texts could hide a cache.
            String text = texts.get(i % texts.size()).text().value() + "\n\nNo. " + i;
            statements += extractor
                    .extract(Document.of(text), Roster.empty())
                    .statements()
                    .size();
            if (i % STEP == 0) {
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                System.out.printf("%,6d documents  %,7d statements  %5.1f MB in use%n", i, statements, used / 1e6);
            }
        }
    }
}
