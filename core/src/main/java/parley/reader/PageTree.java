package parley.reader;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import parley.reader.UnreadableTextException.Reason;

/**
 * The tree of a page, as browsers make it of broken markup too. It is no deeper than jsoup lets trees be, and no larger than
 * any page: a few megabytes of tags, or of marks that are opened again in each paragraph, would make millions of elements.
 */
final class PageTree {

    /** Far more than the longest pages have; some hundred megabytes of memory. */
    static final int MOST_ELEMENTS = 300_000;

    private PageTree() {}

    /** @throws UnreadableTextException if the page has more elements than are read */
    static Document of(String html) throws UnreadableTextException {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
            int elements = 0;
            for (Iterator<Element> each = parser.iterator(); each.hasNext(); each.next()) {
                if (++elements > MOST_ELEMENTS) {
                    throw new UnreadableTextException(
                            Reason.TOO_LONG, "a page of more than " + MOST_ELEMENTS + " elements");
                }
            }
            return parser.document();
        }
    }
}
