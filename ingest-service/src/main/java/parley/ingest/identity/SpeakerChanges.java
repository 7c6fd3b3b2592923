package parley.ingest.identity;

import java.util.List;
import java.util.stream.Stream;
import parley.feed.Change;

/**
 * What happened to speakers, in the order of the feed.
 *
 * @param recorded those that are new or changed, what is open about them, and those joined to them
 * @param withdrawn those of whom nobody speaks any more
 */
public record SpeakerChanges(List<Change> recorded, List<Change> withdrawn) {

    public SpeakerChanges {
        recorded = List.copyOf(recorded);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Both, for changes that no document stands between. */
    public List<Change> all() {
        return Stream.concat(recorded.stream(), withdrawn.stream()).toList();
    }
}
