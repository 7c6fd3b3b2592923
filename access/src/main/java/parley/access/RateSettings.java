package parley.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one client may ask. */
@ConfigMapping(prefix = "parley.rate")
public interface RateSettings {

    /** Requests in a window; 0 for as many as it likes. */
    @WithDefault("0")
    int requests();

    /** Within which the requests come back, one by one. */
    @WithDefault("60s")
    Duration window();

    /** How many clients are remembered; the longest unseen is forgotten first. */
    @WithDefault("100000")
    int clients();
}
