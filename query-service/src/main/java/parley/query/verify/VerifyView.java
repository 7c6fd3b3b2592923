package parley.query.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.query.wording.Cut;
import parley.query.wording.WordChange;

/**
 * What the record says of a quotation, with the receipts.
 *
 * @param verdict in one word
 * @param matches the statements on which the verdict rests, the best first, then what else came near
 * @param earliest the statement that appeared first of all on which the verdict could rest by its words, shown here or not
 * @param coverage what was searched
 */
public record VerifyView(
        Verdict verdict, List<MatchView> matches, Optional<StatementView> earliest, Coverage.Searched coverage) {

    /**
     * A statement that came near.
     *
     * @param fit how well the words fit; absent if only the meaning is near
     * @param quoted whether the record gives the words as a quotation, not as reported speech
     * @param sameSpeaker whether it is the speaker asked about; absent if nobody was, or the record does not know
     * @param reordered whether parts of the quotation stand in the record in another order
     * @param likeness how much of the quotation fits, from 0 to 1
     * @param closeness how close it comes to saying the same, where no words decided; see {@link
     *     parley.query.meaning.Meanings#closeness}
     * @param cut what the quotation leaves out
     * @param diff the quotation beside the words of the record
     */
    public record MatchView(
            StatementView statement,
            Optional<Fit> fit,
            boolean quoted,
            Optional<Boolean> sameSpeaker,
            boolean reordered,
            double likeness,
            Optional<Double> closeness,
            List<Cut> cut,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WordChange> diff) {}
}
