package parley.query.web.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.query.verify.Coverage.Searched;
import parley.query.verify.Verdict;
import parley.query.verify.VerifyView;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;

/**
 * The verdict on a quotation with its receipts.
 *
 * @param verdict the word of the vocabulary
 * @param title the verdict in words
 * @param meaning what it does and does not say
 * @param receipts the statements on which it rests, the best first
 * @param earliest the earliest of those that fit by their words; at most one
 * @param coverage what was searched, in words
 */
record VerdictCard(
        String verdict,
        String title,
        String meaning,
        List<Receipt> receipts,
        List<StatementCard> earliest,
        String coverage) {

    VerdictCard {
        receipts = List.copyOf(receipts);
        earliest = List.copyOf(earliest);
    }

    static VerdictCard of(VerifyView view) {
        return new VerdictCard(
                view.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(view.verdict()),
                meaning(view.verdict()),
                view.matches().stream().map(Receipt::of).toList(),
                view.earliest().stream().map(StatementCard::of).toList(),
                coverage(view.coverage()));
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> "In the record, word for word";
            case PARTIAL -> "In the record, but shortened";
            case NEAR -> "In the record, but altered";
            case OTHER_SPEAKER -> "In the record, by somebody else";
            case UNKNOWN_SPEAKER -> "In the record, by nobody known";
            case INDIRECT_ONLY -> "Only reported, not quoted";
            case DISPUTED -> "Disputed";
            case NOT_FOUND -> "Not found here";
        };
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> "These words, all of them and no others.";
            case PARTIAL -> "These words, but the record has more: before, within or behind them.";
            case NEAR ->
                "Nearly these words. Some were changed, added, dropped in silence or put in another order; the difference"
                        + " is marked below.";
            case OTHER_SPEAKER -> "The words are in the record, but from somebody other than the one asked about.";
            case UNKNOWN_SPEAKER ->
                "The words are in the record, but it does not know who spoke: perhaps the one asked about.";
            case INDIRECT_ONLY -> "Not these words as a quotation. Reported speech or other words say the same.";
            case DISPUTED -> "The accounts contradict each other: about who said it, or whether it was said.";
            case NOT_FOUND -> "Nothing of the kind in what was searched, which is not to say that it was never said.";
        };
    }

    private static String coverage(Searched searched) {
        String period = period(searched.from().map(DateWords::of), searched.to().map(DateWords::of));
        return Words.count(searched.statements(), "statement") + " in " + Words.count(searched.documents(), "document")
                + " of " + Words.count(searched.outlets(), "outlet") + period
                + (searched.byMeaning() ? "" : ", by words and not by meaning");
    }

    private static String period(Optional<DateWords> from, Optional<DateWords> to) {
        return from.isEmpty() || to.isEmpty()
                ? ""
                : ", published " + from.get().words() + " – " + to.get().words();
    }
}
