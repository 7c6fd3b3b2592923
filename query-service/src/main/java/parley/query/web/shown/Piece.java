package parley.query.web.shown;

import java.util.ArrayList;
import java.util.List;
import parley.query.statement.StatementView;

/**
 * A stretch of words.
 *
 * @param text its characters
 * @param searched whether it is what was searched for
 */
public record Piece(String text, boolean searched) {

    /** More characters of a statement are read in its document. */
    private static final int LONGEST = 700;

    /** So much stands before the first words found. */
    private static final int BEFORE = 120;

    /** The words in pieces, cut where what was searched for begins and ends; of long ones the part around it. */
    public static List<Piece> of(String text, List<StatementView.Highlight> highlights) {
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
        return text.length() <= LONGEST ? pieces : shortened(pieces);
    }

    /** The beginning of words that may be long. */
    public static String beginning(String text, int most) {
        return text.length() <= most ? text : text.substring(0, edge(text, most)) + " …";
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        List<Piece> shown = new ArrayList<>();
        int left = LONGEST;
        for (Piece piece : pieces) {
            boolean leads = shown.isEmpty() && !piece.searched && pieces.size() > 1 && piece.text.length() > BEFORE;
            String text = leads
                    ? "… "
                            + piece.text
                                    .substring(edge(piece.text, piece.text.length() - BEFORE))
                                    .stripLeading()
                    : beginning(piece.text, left);
            shown.add(new Piece(text, piece.searched));
            left -= text.length();
            if (left <= 0) {
                return shown;
            }
        }
        return shown;
    }

    /** A place near which no word and no character is cut in two. */
    private static int edge(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        int edge = space > at - BEFORE && space > 0 ? space : at;
        return Character.isLowSurrogate(text.charAt(edge)) ? edge - 1 : edge;
    }

    private static void add(List<Piece> pieces, String text, boolean searched) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, searched));
        }
    }
}
