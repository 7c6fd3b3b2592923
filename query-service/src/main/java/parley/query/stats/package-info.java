/**
 * How much there is, and how far this replica is: {@code /v1/stats}.
 *
 * <p>Asks the services behind the lists, so that its numbers are those of the lists. Start with
 * {@link parley.query.stats.StatsService}.
 */
@NullMarked
package parley.query.stats;

import org.jspecify.annotations.NullMarked;
