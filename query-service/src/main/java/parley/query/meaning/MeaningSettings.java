package parley.query.meaning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether meaning is told. */
@ConfigMapping(prefix = "parley.meaning")
public interface MeaningSettings {

    /** Without it no model is loaded and no vectors are kept. */
    @WithDefault("true")
    boolean enabled();
}
