package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;
import parley.statement.StatementId;

/**
 * What a statement says about an issue of talks.
 *
 * @param statement the statement
 * @param negotiation the talks to which it belongs
 * @param party for whom it was said, as the talks name their parties, if known
 * @param issue the issue
 * @param stance how the speaker stands to it; each position has one
 * @param timing when it was said, seen from the talks, if known
 * @param evidence the words that show issue and stance, within the statement's content or from its cue on; never empty
 */
public record Position(
        StatementId statement,
        NegotiationId negotiation,
        Optional<String> party,
        Issue issue,
        Stance stance,
        Optional<Timing> timing,
        List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Position {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a position without evidence: " + statement);
        }
    }
}
