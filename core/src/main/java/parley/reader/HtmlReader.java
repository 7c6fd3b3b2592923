package parley.reader;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import parley.document.Document;
import parley.document.Publication;
import parley.text.OriginalText;

/**
 * A web page into a document: the story as running text, and what the page says of its publication.
 *
 * <p>The text has one paragraph per block element, an empty line between paragraphs, a line break for each {@code br},
 * white space collapsed otherwise, no-break spaces kept. Navigation, headers and footers of the page, forms and scripts
 * are left out; captions are paragraphs of their own. The {@code h1} of the page is its first paragraph unless the
 * content holds it anyway.
 *
 * <p>Broken markup is read as browsers read it, in time that follows the page's length. Stateless and thread-safe.
 */
public final class HtmlReader {

    private HtmlReader() {}

    /**
     * The document in a page; its text is empty where the page shows none.
     *
     * @throws UnreadableTextException if the page has more elements than any page to be read has
     */
    public static Document read(String html) throws UnreadableTextException {
        org.jsoup.nodes.Document page = PageTree.of(html);
        PageMetadata metadata = PageMetadata.of(page);
        Publication publication = new Publication(metadata.publisher(), metadata.url(), metadata.published());
        String text = textOf(page, metadata);
        return new Document(
                OriginalText.of(text), metadata.title(), publication.isUnknown() ? List.of() : List.of(publication));
    }

    private static String textOf(org.jsoup.nodes.Document page, PageMetadata metadata) {
        List<Element> headings = page.select("h1");
        PageFurniture.removeFrom(page);
        Element content = MainContent.of(page);
        String text = BlockText.of(content);
        Optional<String> heading = headings.stream().anyMatch(h1 -> isInside(h1, content))
                ? Optional.empty()
                : headings.stream()
                        .map(BlockText::lineOf)
                        .filter(line -> !line.isEmpty())
                        .filter(line -> !line.equals(metadata.publisher().orElse("")))
                        .findFirst();
        return heading.map(line -> text.isEmpty() ? line : line + "\n\n" + text).orElse(text);
    }

    private static boolean isInside(Element heading, Element content) {
        for (Element at = heading; at != null; at = at.parent()) {
            if (at == content) {
                return !BlockText.lineOf(heading).isEmpty();
            }
        }
        return false;
    }
}
