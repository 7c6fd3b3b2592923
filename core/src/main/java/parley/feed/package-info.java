/**
 * The change feed: the only contract between the services, served as {@code GET /v1/changes?after=<position>}.
 *
 * <p>A change is a past-tense fact about the record. Positions grow with commit order; a page fetched twice is equal.
 * Depends on the model packages. Start with {@link parley.feed.Change}.
 */
@NullMarked
package parley.feed;

import org.jspecify.annotations.NullMarked;
