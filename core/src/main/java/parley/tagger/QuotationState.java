package parley.tagger;

import parley.text.TextSpan;

/**
 * Follows the quotation marks of a text, word by word. An open quotation ends with its paragraph, as one that is never
 * closed must not swallow the rest. For one reading, by one thread.
 */
final class QuotationState {

    private static final String LOW = "\u201e";
    private static final String LEFT = "\u201c";
    private static final String NONE = "";

    private final String text;
    private String opened = NONE;
    private boolean secondHalf;

    QuotationState(String text) {
        this.text = text;
    }

    /** Whether the next word stands in a quotation; its marks do. */
    boolean read(TextSpan span, String word, boolean startsParagraph) {
        if (startsParagraph) {
            opened = NONE;
            secondHalf = false;
        }
        if (secondHalf) {
            secondHalf = false;
            return true;
        }
        boolean closing = false;
        if (word.equals(LOW) || word.equals("\u00ab") || word.equals(LEFT)) {
            closing = word.equals(LEFT) && opened.equals(LOW);
            opened = closing ? NONE : word;
        } else if (word.equals("\u201d") || word.equals("\u00bb")) {
            closing = true;
            opened = NONE;
        } else if (word.equals("\"") || isDoubled(span, word)) {
            secondHalf = !word.equals("\"");
            closing = !opened.isEmpty();
            opened = closing ? NONE : "\"";
        }
        return closing || !opened.isEmpty();
    }

    /** Two apostrophes or grave accents, which some typists use for one double mark. */
    private boolean isDoubled(TextSpan span, String word) {
        boolean single = word.equals("'") || word.equals("`") || word.equals("\u2019") || word.equals("\u2018");
        return single && text.startsWith(word, span.start() + 1);
    }
}
