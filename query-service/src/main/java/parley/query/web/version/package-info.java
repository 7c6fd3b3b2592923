/**
 * The versions of a document, and what changed from each to the next.
 *
 * <p>Depends on {@code document} and {@code web.shown}. Start with {@link parley.query.web.version.VersionPage}.
 */
@NullMarked
package parley.query.web.version;

import org.jspecify.annotations.NullMarked;
