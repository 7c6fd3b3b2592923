package parley.joining;

import java.util.List;
import java.util.Optional;
import parley.selector.TextPositionSelector;
import parley.speaker.SpeakerId;

/**
 * A speaker whose words tell of talks.
 *
 * @param speaker the speaker, if known
 * @param name the speaker's name, if known
 * @param by who quotes the speaker, if it is not the reporter
 * @param words where the words are, in code points
 */
public record Voice(
        Optional<SpeakerId> speaker, Optional<String> name, Optional<String> by, List<TextPositionSelector> words) {

    public Voice {
        words = List.copyOf(words);
    }
}
