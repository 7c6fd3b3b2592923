/**
 * Plain text and HTML, as bytes or characters, into documents.
 *
 * <p>Depends on {@code document}, {@code text} and {@code time}. Start with {@link parley.reader.HtmlReader} for pages
 * and {@link parley.reader.TextDecoder} for bytes.
 */
@NullMarked
package parley.reader;

import org.jspecify.annotations.NullMarked;
