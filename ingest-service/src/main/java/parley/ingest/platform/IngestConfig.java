package parley.ingest.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "parley.ingest")
public interface IngestConfig {

    Limits limits();

    Idempotency idempotency();

    Feed feed();

    /** A file with speakers who are known beforehand, loaded at every start. */
    Optional<Path> roster();

    /** How much is taken and given at once. */
    interface Limits {

        /** The most bytes that one document, or one line of a batch, may have. */
        @WithDefault("5M")
        MemorySize body();

        /** About how many bytes a page of the feed may have; a single larger change still makes a page. */
        @WithDefault("8M")
        MemorySize page();
    }

    /** How repeated requests are known again. */
    interface Idempotency {

        /** How long an idempotency key is remembered. */
        @WithDefault("24H")
        Duration retention();
    }

    /** How the feed is watched for those who wait. */
    interface Feed {

        /** How often to look for changes that another replica recorded, while somebody waits. */
        @WithDefault("250ms")
        Duration poll();
    }
}
