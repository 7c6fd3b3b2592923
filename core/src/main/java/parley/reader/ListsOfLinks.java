package parley.reader;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The lists of a page that hold hardly anything but links. Counted in one walk over the page, as lists in lists would
 * otherwise be counted once for each list around them.
 */
final class ListsOfLinks implements NodeVisitor {

    private static final int NO_BREAK_SPACE = 160;
    private static final int SOFT_HYPHEN = 173;
    private static final int ZERO_WIDTH_SPACE = 8203;

    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    /** For each list that is open, how much there was when it began. */
    private final Deque<Count> begun = new ArrayDeque<>();

    private int letters;
    private int linked;
    private int linksAround;

    private record Count(int letters, int linked) {}

    private ListsOfLinks() {}

    static Set<Element> in(Document page) {
        ListsOfLinks lists = new ListsOfLinks();
        NodeTraversor.traverse(lists, page);
        return lists.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            letters += (int)
                    words.getWholeText().chars().filter(ListsOfLinks::isShown).count();
        } else if (node instanceof Element element) {
            if (isList(element)) {
                begun.push(new Count(letters, linked));
            } else if (isLink(element) && linksAround++ == 0) {
                linked += element.text().length();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isList(element)) {
                Count before = begun.pop();
                int ofLinks = linked - before.linked();
                // A list in a list is judged with the outer one.
                boolean judged = element.parent() == null
                        || !element.parent().normalName().equals("li");
                if (judged && ofLinks > 0 && ofLinks >= letters - before.letters()) {
                    found.add(element);
                }
            } else if (isLink(element)) {
                linksAround--;
            }
        }
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static boolean isShown(int character) {
        return character > ' '
                && character != NO_BREAK_SPACE
                && character != SOFT_HYPHEN
                && character != ZERO_WIDTH_SPACE;
    }
}
