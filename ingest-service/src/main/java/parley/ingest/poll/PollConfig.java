package parley.ingest.poll;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which news feeds are polled, and how gently. */
@ConfigMapping(prefix = "parley.poll")
public interface PollConfig {

    /** Addresses of RSS or Atom feeds; none by default. */
    Optional<List<URI>> feeds();

    /** How long to wait after a feed was read; a publisher who asks for more time gets it. */
    @WithDefault("15M")
    Duration every();

    /** How often to look whether a feed is due. */
    @WithDefault("30S")
    Duration look();

    /** How long to wait between two pages of one feed. */
    @WithDefault("1S")
    Duration pause();

    /** How long an answer may take altogether. */
    @WithDefault("30S")
    Duration timeout();

    /** The most bytes of a feed or page, unpacked. */
    @WithDefault("5M")
    MemorySize largest();

    /** Whether addresses inside the own network may be fetched: only where all feeds are of one's own house. */
    @WithDefault("false")
    boolean inside();
}
