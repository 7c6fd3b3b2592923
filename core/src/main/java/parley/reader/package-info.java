/**
 * Plain text and HTML, as bytes or characters, into documents.
 *
 * <p>Depends on {@code document}, {@code text} and {@code time}.
 */
@NullMarked
package parley.reader;

import org.jspecify.annotations.NullMarked;
