/**
 * Extraction as this service runs it, and on request without storing anything.
 *
 * <p>Depends on {@code platform}, {@code body} and core. Start with {@link parley.ingest.extract.Extractors}.
 */
@NullMarked
package parley.ingest.extract;

import org.jspecify.annotations.NullMarked;
