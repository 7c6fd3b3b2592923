package parley.query.utterance;

import java.time.LocalDate;
import java.util.Optional;
import parley.query.statement.StatementView;

/**
 * Words said on one occasion, as a list shows them.
 *
 * @param id {@code u-} and the digits of the smallest id of its statements; with those of any other it leads there
 * @param text the fullest wording
 * @param speaker who said it
 * @param firstSeen the first day on which it may have been said or, failing that, was published
 * @param statements how many statements report it
 * @param documents in how many documents
 */
public record UtteranceEntry(
        String id,
        String text,
        StatementView.SpeakerView speaker,
        Optional<LocalDate> firstSeen,
        int statements,
        int documents) {}
