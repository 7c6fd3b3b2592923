/**
 * From the feed to the read model, and from the read model to the index.
 *
 * <p>Depends on {@code store} and {@code index}. Start with {@link parley.query.projection.FeedFollower}.
 */
@NullMarked
package parley.query.projection;

import org.jspecify.annotations.NullMarked;
