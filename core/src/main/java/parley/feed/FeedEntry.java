package parley.feed;

import java.time.Instant;

/**
 * A change at its place in the feed.
 *
 * @param position from 1, strictly growing in commit order
 * @param recordedAt when the change was committed to the record
 * @param change what happened
 */
public record FeedEntry(long position, Instant recordedAt, Change change) {

    /** @throws IllegalArgumentException if the position is not positive */
    public FeedEntry {
        if (position < 1) {
            throw new IllegalArgumentException("positions start at 1: " + position);
        }
    }
}
