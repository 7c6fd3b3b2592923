package parley.backfill;

import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;

/** The extractors of this Java process, each loaded when the first task wants it and kept for all others. Thread-safe. */
final class ExecutorExtractor {

    private ExecutorExtractor() {}

    /** Initialised by Java once, when it is first touched. */
    private static final class Fast {
        static final Extractor EXTRACTOR = Extractor.rules();
    }

    private static final class Full {
        static final Extractor EXTRACTOR = load();

        private static Extractor load() {
            try {
                return Extractor.in(ExtractionMode.FULL);
            } catch (ModeUnavailableException e) {
                throw new IllegalStateException("this machine of the cluster cannot read in mode full", e);
            }
        }
    }

    static Extractor in(ExtractionMode mode) {
        return mode == ExtractionMode.FAST ? Fast.EXTRACTOR : Full.EXTRACTOR;
    }
}
