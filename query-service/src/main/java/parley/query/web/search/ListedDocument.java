package parley.query.web.search;

import parley.query.document.DocumentEntry;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Publishers;
import parley.query.web.shown.SourceLabel;

/**
 * A document in a list.
 *
 * @param publishers where it appeared; empty if not known
 */
record ListedDocument(String id, String title, String publishers, DateWords published) {

    static ListedDocument of(DocumentEntry document) {
        return new ListedDocument(
                document.id().value(),
                document.title().orElse(SourceLabel.UNTITLED),
                Publishers.of(document.publications()),
                DateWords.of(document.published()));
    }
}
