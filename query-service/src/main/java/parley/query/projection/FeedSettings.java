package parley.query.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the change feed is and how it is read. */
@ConfigMapping(prefix = "parley.feed")
public interface FeedSettings {

    /** Address of the ingest-service, without {@code /v1/changes}. */
    URI url();

    /** The API key with which to read it; needed where the ingest-service lets nobody read without one. */
    Optional<String> key();

    /** How many changes to ask for at once, at most 1000; the feed may send fewer. */
    @WithDefault("1000")
    int limit();

    /** How long the feed may keep a question open when it has nothing new, at most 30 seconds. */
    @WithName("wait")
    @WithDefault("20s")
    Duration longestWait();

    /** How long the feed may take, beyond that, to begin to answer, and to go on once it has begun. */
    @WithDefault("30s")
    Duration patience();

    /** How long a replica that does not project waits before it looks at the rows again. */
    @WithDefault("1s")
    Duration poll();

    /** The longest pause after repeated failures. */
    @WithDefault("30s")
    Duration longestPause();

    /** Whether this process follows the feed at all. */
    @WithDefault("true")
    boolean follow();
}
