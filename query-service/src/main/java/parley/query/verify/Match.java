package parley.query.verify;

import java.util.Comparator;
import java.util.Optional;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.wording.Alignment;
import parley.statement.Statement;

/**
 * A statement that a quotation may have come from.
 *
 * @param receipt the statement as recorded
 * @param alignment the quotation laid along its words
 * @param fit how well the words fit; empty if only the meaning is near
 * @param quoted whether the record gives the words as a quotation, not as reported speech
 * @param speaker whether it is the speaker asked about
 * @param denied whether the statement denies what it holds
 * @param closeness how close the statement comes to saying the same, at most 1; 0 where meanings were not compared
 */
record Match(
        Receipt receipt,
        Alignment alignment,
        Optional<Fit> fit,
        boolean quoted,
        SpeakerFit speaker,
        boolean denied,
        double closeness) {

    /** Whether a statement is by the speaker asked about. */
    enum SpeakerFit {
        SAME,
        NOBODY_ASKED,
        /** The record does not know who spoke. */
        UNKNOWN,
        OTHER
    }

    /** The best first: by fit, quoted before reported, by likeness, by closeness. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(
                    (Match match) -> match.fit().map(Fit::ordinal).orElse(Fit.values().length))
            .thenComparing(match -> !match.quoted())
            .thenComparing(Match::speaker)
            .thenComparing(match -> -match.alignment().likeness())
            .thenComparing(match -> -match.closeness())
            .thenComparing(Match::id);

    /** The same match with the meanings compared. */
    Match near(double how) {
        return new Match(receipt, alignment, fit, quoted, speaker, denied, how);
    }

    Statement statement() {
        return receipt.statement().statement();
    }

    /** The id of the statement. */
    String id() {
        return statement().id().value();
    }

    boolean fits() {
        return fit.isPresent();
    }

    /** Whether it is by whoever was asked about, or anybody if nobody was. */
    boolean isOwn() {
        return speaker == SpeakerFit.SAME || speaker == SpeakerFit.NOBODY_ASKED;
    }

    boolean isBy(SpeakerFit wanted) {
        return speaker == wanted;
    }
}
