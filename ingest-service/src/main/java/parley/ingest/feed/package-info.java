/**
 * The change feed: written in the transaction of whoever changes the record, served in commit order.
 *
 * <p>Depends on {@code platform} and core. Start with {@link parley.ingest.feed.ChangeLog}.
 */
@NullMarked
package parley.ingest.feed;

import org.jspecify.annotations.NullMarked;
