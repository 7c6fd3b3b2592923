package parley.ingest.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.selector.Passage;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;

/**
 * A statement as a page shows it.
 *
 * @param known whether the speaker is resolved
 * @param percent how probable it is that it is right; empty if nobody knows
 * @param reviewed whether a curator has looked at it
 */
record Finding(
        String id,
        String words,
        String speaker,
        boolean known,
        String why,
        String source,
        String cue,
        String form,
        String basis,
        String percent,
        boolean reviewed) {

    static Finding of(Statement statement) {
        StatementSpeaker speaker = statement.speaker();
        String open = speaker.candidates().isEmpty() ? "speaker not known" : String.join(" or ", speaker.candidates());
        return new Finding(
                statement.id().value(),
                statement.text(),
                speaker.name().orElse(open),
                speaker.id().isPresent(),
                speaker.reason(),
                words(statement.source()),
                words(statement.cue()),
                lower(statement.form()),
                lower(statement.basis()),
                statement.confidence().map(c -> Math.round(c * 100) + " %").orElse(""),
                statement.method().endsWith(Statement.REVIEWED));
    }

    static String words(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining(" … "));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
