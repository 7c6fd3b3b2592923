package parley.query.web.search;

import java.util.List;
import parley.query.web.shown.Words;

/**
 * A page of the list of documents.
 *
 * @param next address of the next page; empty if there is none
 */
record DocumentList(long count, List<ListedDocument> documents, String next) {

    DocumentList {
        documents = List.copyOf(documents);
    }

    /** How many there are, in words. */
    public String countInWords() {
        return Words.count(count, "document");
    }
}
