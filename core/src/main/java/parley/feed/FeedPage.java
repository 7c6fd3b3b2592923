package parley.feed;

import java.util.List;

/**
 * A run of the feed.
 *
 * @param changes entries in the order of their positions, without gaps between what was committed
 * @param next the position to ask {@code after} next: that of the last entry, or the one asked after if there is none
 */
public record FeedPage(List<FeedEntry> changes, long next) {

    public FeedPage {
        changes = List.copyOf(changes);
    }
}
