package parley.reader;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** The parts of a page that are not its story. */
final class PageFurniture {

    private static final String NEVER_SHOWN_AS_TEXT =
            "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, map, "
                    + "[hidden], [aria-hidden=true]";
    private static final String CONTROLS =
            "button, input, select, textarea, datalist, progress, meter, dialog, menu, [role=button]";
    private static final String AROUND_THE_STORY =
            "nav, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], "
                    + "[role=dialog], [role=alert]";
    private static final String STORY = "article, main, [role=main], [itemprop~=articleBody]";

    private PageFurniture() {}

    /** Removes them from the page. */
    static void removeFrom(Document page) {
        page.select(NEVER_SHOWN_AS_TEXT).remove();
        page.select(CONTROLS).remove();
        Set<Element> aroundStory = ancestorsOf(page.select(STORY));
        aroundStory.add(page.body());
        Set<Element> inStory = descendantsOf(page, STORY);
        remove(page, AROUND_THE_STORY, aroundStory::contains);
        // Some publishing systems wrap the whole page in one form.
        Set<Element> aroundHeading = ancestorsOf(page.select("h1"));
        remove(page, "form", form -> aroundStory.contains(form) || aroundHeading.contains(form));
        // The header of an article has its headline and byline; that of the page has the outlet's name.
        remove(page, "header", header -> aroundStory.contains(header) || inStory.contains(header));
        // The footer of a quotation names who is quoted.
        Set<Element> inQuotation = descendantsOf(page, "blockquote");
        remove(page, "footer", inQuotation::contains);
        ListsOfLinks.in(page).forEach(Element::remove);
    }

    private static void remove(Document page, String parts, Predicate<Element> unless) {
        page.select(parts).stream().filter(unless.negate()).forEach(Element::remove);
    }

    /** Each step up ends at the first ancestor met before, so that deep pages take linear time. */
    private static Set<Element> ancestorsOf(Iterable<Element> elements) {
        Set<Element> ancestors = identitySet();
        for (Element element : elements) {
            Element at = element.parent();
            while (at != null && ancestors.add(at)) {
                at = at.parent();
            }
        }
        return ancestors;
    }

    /** The elements and all that they are in. */
    static Set<Element> withAncestors(Iterable<Element> elements) {
        Set<Element> all = ancestorsOf(elements);
        elements.forEach(all::add);
        return all;
    }

    private static Set<Element> descendantsOf(Document page, String selector) {
        Set<Element> roots = identitySet();
        roots.addAll(page.select(selector));
        Set<Element> inside = identitySet();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element
                            && (roots.contains(element.parent()) || inside.contains(element.parent()))) {
                        inside.add(element);
                    }
                },
                page);
        return inside;
    }

    private static Set<Element> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
