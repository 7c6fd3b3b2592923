package parley.ingest.extract;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import parley.document.Document;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.speaker.Roster;

/**
 * Core's extractor, with a clock beside it. Thread-safe.
 *
 * <p>No roster of known speakers is passed in: what is found in a document then depends on that document alone, and not
 * on which others came before it.
 */
@Singleton
public class MeasuredExtractor {

    private final Extractor extractor = Extractor.rules();
    private final Timer timer;

    MeasuredExtractor(MeterRegistry meters) {
        this.timer = Timer.builder("parley.extraction")
                .description("Time spent reading documents")
                .register(meters);
    }

    public Extraction extract(Document document) {
        long start = System.nanoTime();
        try {
            return extractor.extract(document, Roster.empty());
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
