package parley.joining;

import java.util.List;
import java.util.Optional;
import parley.selector.TextPositionSelector;
import parley.speaker.SpeakerId;
import parley.statement.StatementId;

/**
 * A speaker in whose words a document tells of talks: one narrator's version.
 *
 * @param speaker the speaker, if known
 * @param name the speaker's name, if known
 * @param by who quotes the speaker, if it is not the reporter
 * @param statements the speaker's statements that tell of the talks, in text order; words quoted within those of another are
 *     no statements of their own
 * @param words where the words are, in code points, in text order
 */
public record Voice(
        Optional<SpeakerId> speaker,
        Optional<String> name,
        Optional<String> by,
        List<StatementId> statements,
        List<TextPositionSelector> words) {

    public Voice {
        statements = List.copyOf(statements);
        words = List.copyOf(words);
    }
}
