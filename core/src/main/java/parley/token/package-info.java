/**
 * Words, marks and sentences.
 *
 * <p>Depends on {@code text}. Start with {@link parley.token.Tokenizer}.
 */
@NullMarked
package parley.token;

import org.jspecify.annotations.NullMarked;
