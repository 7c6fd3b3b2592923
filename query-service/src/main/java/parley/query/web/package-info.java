/**
 * Pages for readers, rendered here and complete without JavaScript. What they show comes from the services behind the API.
 *
 * <p>A package for each page, beside three that all share: {@code layout} (frame, assets), {@code shown} (cards, dates and
 * words) and {@code chart}. Start with {@link parley.query.web.search.SearchPage} and
 * {@link parley.query.web.reading.ReadingPage}.
 */
@NullMarked
package parley.query.web;

import org.jspecify.annotations.NullMarked;
