package parley.ingest.extract;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import parley.document.Document;
import parley.extraction.Extraction;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.ingest.platform.ProblemException;
import parley.speaker.Roster;

/**
 * Core's extractor, with a clock beside it. Thread-safe.
 *
 * <p>No roster of known speakers is passed in: what is found in a document then depends on that document alone, and not
 * on which others came before it.
 */
@Singleton
public class MeasuredExtractor {

    private final Extractors extractors;
    private final Timer timer;

    MeasuredExtractor(Extractors extractors, MeterRegistry meters) {
        this.extractors = extractors;
        this.timer = Timer.builder("parley.extraction")
                .description("Time spent reading documents")
                .register(meters);
    }

    /**
     * Refuses a mode in which documents cannot be read here, before the first is.
     *
     * @throws ProblemException if this service cannot read in that mode
     */
    public void require(Optional<ExtractionMode> mode) {
        extractors.of(mode);
    }

    /**
     * What is found in a document.
     *
     * @param mode how thoroughly to read; if empty, as the service is set
     * @throws ProblemException if this service cannot read in that mode
     */
    public Extraction extract(Document document, Optional<ExtractionMode> mode) {
        Extractor extractor = extractors.of(mode);
        long start = System.nanoTime();
        try {
            return extractor.extract(document, Roster.empty());
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
