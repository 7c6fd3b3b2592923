package parley.query.web.shown;

import parley.query.statement.StatementView;

/**
 * A document as a card names it.
 *
 * @param id of the document
 * @param title its title, or that it has none
 * @param publisher where it appeared; empty if not known
 * @param original address of the original; empty if there is none that can safely be followed
 */
public record SourceLabel(String id, String title, String publisher, String original) {

    /** What a document without a title is called. */
    public static final String UNTITLED = "Untitled document";

    private static final int LONGEST_TITLE = 200;

    public static SourceLabel of(StatementView.DocumentSummary document) {
        return new SourceLabel(
                document.id().value(),
                Piece.beginning(document.title().orElse(UNTITLED), LONGEST_TITLE),
                document.publisher().orElse(""),
                Links.safe(document.url()));
    }

    /** Address of the reading view. */
    public String link() {
        return Links.document(id);
    }
}
