package parley.query.meaning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether meaning is told. */
@ConfigMapping(prefix = "parley.meaning")
public interface MeaningSettings {

    /** Without it no model is loaded and nothing is found by meaning. */
    @WithDefault("true")
    boolean enabled();
}
