/**
 * What a text means, as numbers that can be compared.
 *
 * <p>Depends on core and on {@code wording}. Start with {@link parley.query.meaning.Meanings}.
 */
@NullMarked
package parley.query.meaning;

import org.jspecify.annotations.NullMarked;
