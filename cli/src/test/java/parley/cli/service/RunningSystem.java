package parley.cli.service;

import java.net.URI;
import java.util.List;
import parley.cli.load.Submission;

/** Both services as they run somewhere, and what whoever operates them can do. */
interface RunningSystem extends AutoCloseable {

    /** Address of the ingest-service. */
    URI ingest();

    /** Address of the query-service. */
    URI query();

    /** Addresses of each process of the ingest-service. */
    List<URI> everyIngest();

    /** Addresses of each process of the query-service. */
    List<URI> everyQuery();

    /** Records the samples; those that are known already are not recorded again. */
    Submission.Result loadSamples() throws Exception;

    /** Throws the read model away, and waits until it was read anew. */
    void rebuild() throws Exception;

    /** Waits until all that is recorded can be searched, wherever it is asked for. */
    void awaitCaughtUp() throws Exception;

    @Override
    void close();
}
