package parley.ingest.feed;

import java.time.Instant;

/**
 * A change as it lies in the log.
 *
 * @param position its place in the feed
 * @param recordedAt when it was committed
 * @param json the change in core's JSON form
 */
public record RecordedChange(long position, Instant recordedAt, String json) {}
