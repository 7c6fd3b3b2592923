/**
 * Charts drawn on the server, each with its numbers as text beside it.
 *
 * <p>Depends on {@code platform} and {@code web.shown}. Start with {@link parley.query.web.chart.Histogram}.
 */
@NullMarked
package parley.query.web.chart;

import org.jspecify.annotations.NullMarked;
