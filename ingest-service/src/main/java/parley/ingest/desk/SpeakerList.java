package parley.ingest.desk;

import java.util.List;

/**
 * Speakers of some name or, if none was asked for, those of whom it is open who they are.
 *
 * @param question the name, or part of it
 */
record SpeakerList(String question, List<SpeakerLine> speakers) {

    SpeakerList {
        speakers = List.copyOf(speakers);
    }
}
