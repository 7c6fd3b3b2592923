/**
 * A real OpenSearch for tests, in a process of its own: its class path does not go with ours.
 *
 * <p>Start with {@link parley.opensearch.OpenSearchServer}.
 */
@NullMarked
package parley.opensearch;

import org.jspecify.annotations.NullMarked;
