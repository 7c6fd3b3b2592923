package parley.query.web.search;

import java.util.List;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.query.utterance.UtteranceRef;
import parley.query.web.shown.Links;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;

/**
 * A statement found, with those that report the same words.
 *
 * @param card the statement
 * @param elsewhere how often the same words are reported, in words; empty if only here
 * @param elsewhereLink address of all reports
 * @param folded the other statements found that report the same words
 */
record Result(StatementCard card, String elsewhere, String elsewhereLink, List<StatementCard> folded) {

    Result {
        folded = List.copyOf(folded);
    }

    /**
     * @param utterance the utterance that it and others report; empty if nothing else reports it
     * @param folded the others that are to stand with it
     */
    static Result of(StatementView statement, Optional<UtteranceRef> utterance, List<StatementView> folded) {
        return new Result(
                StatementCard.of(statement),
                utterance.map(u -> Words.count(u.statements(), "report")).orElse(""),
                utterance.map(u -> Links.utterance(u.id())).orElse(""),
                folded.stream().map(StatementCard::of).toList());
    }
}
