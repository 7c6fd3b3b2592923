package parley.query.negotiation;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;
import parley.speaker.SpeakerId;
import parley.statement.StatementId;
import parley.time.DateClaim;

/**
 * One narrator's version of talks.
 *
 * @param account the id of the document's account, of which this is one voice
 * @param document the document that tells it
 * @param title of the document
 * @param published when it appeared
 * @param narrator in whose words; absent for the reporter's own
 * @param told what is told, with the words that prove it
 * @param statements the narrator's statements that tell of the talks
 */
public record AccountView(
        NegotiationId account,
        DocumentId document,
        Optional<String> title,
        Optional<DateClaim> published,
        Optional<Narrator> narrator,
        List<Told> told,
        List<StatementId> statements) {

    /**
     * Who tells.
     *
     * @param speaker as it stands in the record
     * @param name the canonical name as known today; absent where nobody is known
     * @param by who quotes the narrator, if it is not the reporter
     */
    public record Narrator(Optional<SpeakerId> speaker, Optional<String> name, Optional<String> by) {}
}
