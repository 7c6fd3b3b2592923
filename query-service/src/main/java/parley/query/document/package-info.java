/**
 * Documents: the list, and one with its text, its segments and its statements.
 *
 * <p>Depends on {@code store}, {@code statement} and {@code platform}. Start with
 * {@link parley.query.document.DocumentResource}.
 */
@NullMarked
package parley.query.document;

import org.jspecify.annotations.NullMarked;
