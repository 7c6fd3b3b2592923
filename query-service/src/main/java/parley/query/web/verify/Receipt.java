package parley.query.web.verify;

import java.util.ArrayList;
import java.util.List;
import parley.query.verify.Fit;
import parley.query.verify.VerifyView.MatchView;
import parley.query.web.shown.DiffPart;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;
import parley.query.wording.Cut;

/**
 * A statement that came near a quotation.
 *
 * @param card the statement
 * @param notes how it stands to the quotation, in words
 * @param diff the quotation beside the words of the record; empty if only the meaning is near
 */
record Receipt(StatementCard card, List<String> notes, List<DiffPart> diff) {

    Receipt {
        notes = List.copyOf(notes);
        diff = List.copyOf(diff);
    }

    static Receipt of(MatchView match) {
        return new Receipt(StatementCard.of(match.statement()), notes(match), DiffPart.of(match.diff()));
    }

    private static List<String> notes(MatchView match) {
        List<String> notes = new ArrayList<>();
        notes.add(match.fit().map(Receipt::fit).orElse("only the meaning is near"));
        if (!match.quoted()) {
            notes.add("the record gives this as reported speech");
        }
        match.sameSpeaker().ifPresent(same -> notes.add(same ? "the speaker asked about" : "another speaker"));
        if (match.reordered()) {
            notes.add("parts stand in another order");
        }
        long silent = match.cut().stream()
                .filter(cut -> cut.place() == Cut.Place.WITHIN && !cut.marked())
                .count();
        if (silent > 0) {
            notes.add(Words.count(silent, "cut") + " without an ellipsis");
        }
        if (match.cut().stream().anyMatch(Cut::negates)) {
            notes.add("a negation was cut");
        }
        return notes;
    }

    private static String fit(Fit fit) {
        return switch (fit) {
            case EXACT -> "all words fit";
            case PARTIAL -> "all words fit, the record has more";
            case NEAR -> "most words fit";
        };
    }
}
