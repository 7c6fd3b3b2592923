/**
 * Pages for readers, rendered here and complete without JavaScript.
 *
 * <p>Depends on {@code statement}, {@code document} and {@code platform}. Start with
 * {@link parley.query.web.HomePage} and {@link parley.query.web.ReadingPage}.
 */
@NullMarked
package parley.query.web;

import org.jspecify.annotations.NullMarked;
