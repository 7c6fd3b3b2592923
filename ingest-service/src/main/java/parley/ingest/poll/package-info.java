/**
 * News feeds (RSS, Atom) polled for new stories.
 *
 * <p>{@link parley.ingest.poll.FeedPoller} reads each configured feed when it is due and submits the pages that it links to
 * as anybody would; {@link parley.ingest.poll.PublicWeb} fetches, and never from inside the own network. Depends on
 * {@code submission}, {@code body} and {@code platform}.
 */
@NullMarked
package parley.ingest.poll;

import org.jspecify.annotations.NullMarked;
