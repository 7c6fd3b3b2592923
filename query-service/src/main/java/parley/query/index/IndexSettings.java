package parley.query.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What keeps the index, and where. */
@ConfigMapping(prefix = "parley.index")
public interface IndexSettings {

    /** The engines there are. */
    enum Kind {
        /** Embedded: every replica has an index of its own. */
        LUCENE,
        /** Somewhere else: one index for all replicas. */
        OPENSEARCH
    }

    /** {@code lucene} or {@code opensearch}. */
    @WithDefault("lucene")
    Kind engine();

    /** The folder of the embedded index; one process at a time may use it. */
    Path folder();

    /** Where OpenSearch is, if it is the engine. */
    OpenSearch opensearch();

    /** How OpenSearch is reached. */
    interface OpenSearch {

        /** Addresses of its nodes, such as {@code https://search:9200}; they must all be https or all be http. */
        @WithDefault("http://127.0.0.1:9200")
        List<String> uris();

        Optional<String> username();

        Optional<String> password();

        /** How long it may take to answer; what it was asked for and did not answer in time may still come about. */
        @WithDefault("30s")
        Duration patience();

        /** What the names of our indexes begin with. */
        @WithDefault("parley")
        String prefix();
    }
}
