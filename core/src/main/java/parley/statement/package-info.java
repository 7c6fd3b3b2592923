/**
 * The unit of the record: who said what, when, where exactly in the text.
 *
 * <p>Statements travel without their text, so their evidence is {@linkplain parley.selector.Passage passages}, not bare
 * spans. Depends on {@code selector}, {@code time}, {@code document}, {@code speaker} and {@code attribution}.
 */
@NullMarked
package parley.statement;

import org.jspecify.annotations.NullMarked;
