package parley.reader;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The part of a page that tells the story.
 *
 * <p>Prose is text outside of links. A part that is marked as the article counts if it holds some; failing that, the
 * search descends from the body as long as one child holds nearly all of its prose. The heading is taken in where that
 * adds little prose.
 */
final class MainContent {

    private static final List<String> MARKED = List.of("[itemprop~=articleBody]", "article", "main, [role=main]");
    /** A marked part with less prose than this is a teaser or an empty frame. */
    private static final int LEAST_PROSE = 80;

    private static final double NEARLY_ALL = 0.8;
    private static final double LITTLE_MORE = 1.1;

    private MainContent() {}

    /** The content of a page without its furniture. */
    static Element of(Document page) {
        Map<Element, Integer> prose = proseByElement(page);
        for (String marking : MARKED) {
            Optional<Element> marked = page.select(marking).stream()
                    .filter(part -> prose.getOrDefault(part, 0) >= LEAST_PROSE)
                    .max(Comparator.comparing(prose::get));
            if (marked.isPresent()) {
                return withHeading(page, marked.get(), prose);
            }
        }
        return withHeading(page, densest(page.body(), prose), prose);
    }

    /** Standfirst and byline stand between the heading and the story: they come along if little else does. */
    private static Element withHeading(Document page, Element story, Map<Element, Integer> prose) {
        Set<Element> holdingHeading = PageFurniture.withAncestors(page.select("h1"));
        int most = (int) (LITTLE_MORE * prose.getOrDefault(story, 0)) + LEAST_PROSE;
        for (Element at = story; at != null && prose.getOrDefault(at, 0) <= most; at = at.parent()) {
            if (holdingHeading.contains(at)) {
                return at;
            }
        }
        return story;
    }

    private static Element densest(Element body, Map<Element, Integer> prose) {
        Element at = body;
        while (true) {
            double enough = NEARLY_ALL * prose.getOrDefault(at, 0);
            Optional<Element> next = at.children().stream()
                    .filter(child -> enough > 0 && prose.getOrDefault(child, 0) >= enough)
                    .filter(BlockText::startsParagraph)
                    .findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
    }

    /** How many characters of prose each element holds, in itself and in what it contains. */
    private static Map<Element, Integer> proseByElement(Document page) {
        Map<Element, Integer> prose = new IdentityHashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words && node.parent() instanceof Element parent) {
                            prose.merge(parent, words.text().trim().length(), Integer::sum);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && element.parent() != null
                                && !element.normalName().equals("a")) {
                            prose.merge(element.parent(), prose.getOrDefault(element, 0), Integer::sum);
                        }
                    }
                },
                page);
        return prose;
    }
}
