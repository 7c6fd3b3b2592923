package parley.query.web;

import java.util.ArrayList;
import java.util.List;
import parley.query.statement.StatementView;

/**
 * A statement found, as the home page shows it.
 *
 * @param card the statement
 * @param pieces its words, cut where what was searched for begins and ends
 * @param documentId where it stands
 * @param documentTitle the title of that document, or that it has none
 * @param publisher where that document appeared; empty if not known
 */
record Result(StatementCard card, List<Piece> pieces, String documentId, String documentTitle, String publisher) {

    /** A stretch of the words. */
    record Piece(String text, boolean searched) {}

    static Result of(StatementView view) {
        return new Result(
                StatementCard.of(view),
                pieces(view.text(), view.highlights()),
                view.document().id().value(),
                view.document().title().orElse("Untitled document"),
                view.document().publisher().orElse(""));
    }

    private static List<Piece> pieces(String text, List<StatementView.Highlight> highlights) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int codePoints = 0;
        for (StatementView.Highlight highlight : highlights) {
            int start = text.offsetByCodePoints(at, highlight.start() - codePoints);
            int end = text.offsetByCodePoints(start, highlight.end() - highlight.start());
            add(pieces, text.substring(at, start), false);
            add(pieces, text.substring(start, end), true);
            at = end;
            codePoints = highlight.end();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean searched) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, searched));
        }
    }
}
