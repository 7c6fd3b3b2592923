package parley.reader;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Markup into running text. Walks without recursion, so that depth costs no stack. */
final class BlockText implements NodeVisitor {

    /** Called block elements by the parser, shown inside of a line by browsers. */
    private static final Set<String> INLINE = Set.of("ins", "del", "td", "th");

    private static final char NBSP = '\u00a0';

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int preformatted;

    private BlockText() {}

    /** The text of an element: paragraphs with an empty line between them. */
    static String of(Element element) {
        BlockText walk = new BlockText();
        NodeTraversor.traverse(walk, element);
        walk.endParagraph();
        return walk.text.toString();
    }

    /** The text of an element in one line. */
    static String lineOf(Element element) {
        return of(element).replaceAll("\n+", " ");
    }

    /** Whether the words of an element stand apart from those before it. */
    static boolean startsParagraph(Element element) {
        return element.isBlock() && !INLINE.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "q" -> paragraph.append('”');
            case "pre" -> preformatted--;
            default -> {}
        }
        if (startsParagraph(element)) {
            endParagraph();
        }
    }

    private void open(Element element) {
        if (startsParagraph(element)) {
            endParagraph();
        }
        switch (element.normalName()) {
            case "br" -> lineBreak();
            // Browsers show marks around it, and the marks are what attributes the words.
            case "q" -> paragraph.append('“');
            case "td", "th" -> append(" ");
            case "pre" -> preformatted++;
            default -> {}
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && preformatted > 0) {
                lineBreak();
            } else if (!isSpace(c)) {
                paragraph.append(c);
            } else if (!paragraph.isEmpty() && !isSpace(last())) {
                paragraph.append(' ');
            }
        }
    }

    private void lineBreak() {
        trimEnd(false);
        boolean emptyLineAlready = paragraph.length() >= 2
                && paragraph.substring(paragraph.length() - 2).equals("\n\n");
        if (!paragraph.isEmpty() && !emptyLineAlready) {
            paragraph.append('\n');
        }
    }

    private void endParagraph() {
        trimEnd(true);
        if (paragraph.chars().anyMatch(c -> c != NBSP && !isSpace((char) c))) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        paragraph.setLength(0);
    }

    private void trimEnd(boolean lineBreaksToo) {
        while (!paragraph.isEmpty() && (last() == ' ' || lineBreaksToo && last() == '\n')) {
            paragraph.setLength(paragraph.length() - 1);
        }
    }

    private char last() {
        return paragraph.charAt(paragraph.length() - 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
