package parley.query.index;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the index lives. */
@ConfigMapping(prefix = "parley.index")
public interface IndexSettings {

    /** The folder of the embedded index; one process at a time may use it. */
    Path folder();
}
