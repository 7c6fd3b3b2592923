package parley.ingest.identity;

import java.util.List;
import java.util.SortedMap;
import parley.joining.Merge;
import parley.speaker.SpeakerId;

/**
 * Speakers that may have to do with each other, and nobody outside with any of them.
 *
 * @param speakers by their ids
 * @param merges what curators merged among them
 * @param curatedNames the names that curators gave them, in the order of speakers and names
 */
record Neighbourhood(
        SortedMap<String, SpeakerRow> speakers, List<Merge<SpeakerId>> merges, List<NameRow> curatedNames) {}
