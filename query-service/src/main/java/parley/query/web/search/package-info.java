/**
 * The search page: one box, facets, a histogram, statements as cards.
 *
 * <p>Depends on {@code statement}, {@code utterance}, {@code document}, {@code negotiation} and {@code web.shown}. Start with
 * {@link parley.query.web.search.SearchPage}.
 */
@NullMarked
package parley.query.web.search;

import org.jspecify.annotations.NullMarked;
