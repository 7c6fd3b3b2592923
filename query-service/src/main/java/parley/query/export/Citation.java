package parley.query.export;

import java.net.URI;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.time.DateClaim;
import parley.time.PartialDate;

/**
 * How a statement is cited: the article in which it stands, with the words, their speaker and the day as a note.
 *
 * <p>The speaker is not the author of the article, whom nobody names here.
 *
 * @param key of the entry: the id of the statement
 * @param note who said what, and when
 */
record Citation(
        String key,
        Optional<String> title,
        Optional<String> publisher,
        Optional<PartialDate> published,
        Optional<URI> url,
        String note) {

    static Citation of(StatementView statement) {
        return new Citation(
                statement.id().value(),
                statement.document().title(),
                statement.document().publisher(),
                statement.published().map(DateClaim::date),
                statement.document().url(),
                note(statement));
    }

    private static String note(StatementView statement) {
        return statement.speaker().name().orElse("Unknown speaker")
                + statement
                        .said()
                        .map(claim -> " (" + claim.date().edtf() + ")")
                        .orElse("")
                + ": “" + statement.text() + "”";
    }
}
