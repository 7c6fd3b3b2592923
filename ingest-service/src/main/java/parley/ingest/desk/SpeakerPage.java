package parley.ingest.desk;

import java.util.List;

/**
 * A speaker, with all that is needed to merge and split.
 *
 * @param candidates of whom it may be one
 * @param documents those that speak of it: id and title
 */
record SpeakerPage(
        String id,
        String name,
        List<String> aliases,
        String reason,
        List<SpeakerLine> candidates,
        List<SpeakerLine> documents,
        List<Correction> history) {

    SpeakerPage {
        aliases = List.copyOf(aliases);
        candidates = List.copyOf(candidates);
        documents = List.copyOf(documents);
        history = List.copyOf(history);
    }
}
