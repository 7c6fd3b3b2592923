package parley.ingest.extract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import parley.extraction.ExtractionMode;

/** How this service reads documents. */
@ConfigMapping(prefix = "parley.extraction")
public interface ExtractionConfig {

    /** The mode for requests that name none; {@code fast} is what happens anyway where the trained tagger is missing. */
    @WithDefault("full")
    ExtractionMode mode();
}
