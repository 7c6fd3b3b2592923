/**
 * Request bodies into documents: JSON, plain text and HTML, one at a time or line by line.
 *
 * <p>Nothing is stored here; what cannot be read ends in a problem. Depends on {@code platform} and on core. Start with
 * {@link parley.ingest.body.DocumentBodies}.
 */
@NullMarked
package parley.ingest.body;

import org.jspecify.annotations.NullMarked;
