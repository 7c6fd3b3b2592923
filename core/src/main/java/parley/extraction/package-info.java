/**
 * From a document to everything found in it.
 *
 * <p>Depends on every stage and on no service. Start with {@link parley.extraction.Extractor}, the one entry point.
 */
@NullMarked
package parley.extraction;

import org.jspecify.annotations.NullMarked;
