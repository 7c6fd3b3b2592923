package parley.query.speaker;

import java.util.List;
import java.util.Optional;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * A speaker on the wire.
 *
 * @param statementCount how many statements in the record are theirs
 */
public record SpeakerView(
        SpeakerId id,
        SpeakerType type,
        String name,
        List<String> aliases,
        List<Role> roles,
        Optional<String> country,
        long statementCount) {

    static SpeakerView of(Speaker speaker, long statementCount) {
        return new SpeakerView(
                speaker.id(),
                speaker.type(),
                speaker.name(),
                speaker.aliases(),
                speaker.roles(),
                speaker.country(),
                statementCount);
    }
}
