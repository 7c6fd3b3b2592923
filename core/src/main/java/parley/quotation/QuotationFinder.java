package parley.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/**
 * Pairs the quotation marks of one paragraph.
 *
 * <p>Whether a mark opens or closes is told by what stands beside it and by what is open, never by its shape: marks of
 * two styles may pair, as printed texts do, and a text with straight marks gives the same quotations as with curly ones.
 * Only outermost quotations are returned. Linear in the number of tokens. Stateless and thread-safe.
 */
public final class QuotationFinder {

    private final CharSequence text;
    private final List<Token> tokens;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationFinder(CharSequence text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The outermost quotations of a paragraph, in order. */
    public static List<Quotation> find(CharSequence text, List<Token> paragraph) {
        QuotationFinder finder = new QuotationFinder(text, paragraph);
        finder.pairDoubleMarks();
        finder.pairSingleMarks();
        finder.found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return finder.found;
    }

    private void pairDoubleMarks() {
        Deque<Integer> open = new ArrayDeque<>();
        int pairsInside = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(TokenKind.DOUBLE_MARK)) {
                continue;
            }
            if (opens(i, !open.isEmpty())) {
                open.push(i);
                if (open.size() == 1) {
                    pairsInside = 0;
                }
            } else if (!open.isEmpty()) {
                int first = open.pop();
                pairsInside++;
                if (open.isEmpty()) {
                    add(first, i, true);
                }
            }
        }
        if (!open.isEmpty()) {
            closeByForce(open.peekLast(), pairsInside);
        }
    }

    /**
     * An opening mark that is never closed: the quotation runs to the end of the paragraph, as in a speech that goes on
     * in the next one; but if other quotations follow inside, only to the end of its sentence.
     */
    private void closeByForce(int first, int pairsInside) {
        int last = tokens.size() - 1;
        if (pairsInside > 0) {
            int end = first + 1;
            while (end < last
                    && !tokens.get(end + 1).sentenceStart()
                    && !tokens.get(end + 1).is(TokenKind.DOUBLE_MARK)) {
                end++;
            }
            add(first, end, false);
            rescan(end + 1);
        } else if (first < last) {
            add(first, last, false);
        }
    }

    private void rescan(int from) {
        int first = -1;
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(TokenKind.DOUBLE_MARK)) {
                if (first < 0) {
                    first = opens(i, false) ? i : -1;
                } else {
                    add(first, i, true);
                    first = -1;
                }
            }
        }
    }

    private boolean opens(int mark, boolean isOpen) {
        boolean openish = openishBefore(tokens.get(mark).start());
        boolean closish = closishBehind(tokens.get(mark).end());
        return openish == closish ? !isOpen : openish;
    }

    private boolean openishBefore(int offset) {
        if (offset == 0) {
            return true;
        }
        char c = text.charAt(offset - 1);
        return Tokenizer.isSpace(c) || "([{-\u2013\u2014/:".indexOf(c) >= 0 || Tokenizer.isDoubleMark(c);
    }

    private boolean closishBehind(int offset) {
        if (offset >= text.length()) {
            return true;
        }
        char c = text.charAt(offset);
        return Tokenizer.isSpace(c) || ".,;:!?)]}-\u2013\u2014/\u2026".indexOf(c) >= 0 || Tokenizer.isDoubleMark(c);
    }

    /** Single marks count only outside of double ones; an apostrophe is one that pairs with nothing. */
    private void pairSingleMarks() {
        int[] nextClosing = new int[tokens.size() + 1];
        nextClosing[tokens.size()] = -1;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            nextClosing[i] = closesSingle(i) ? i : nextClosing[i + 1];
        }
        List<Quotation> doubles = List.copyOf(found);
        int k = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (k < doubles.size() && doubles.get(k).last() < i) {
                k++;
            }
            if (k < doubles.size() && doubles.get(k).first() <= i) {
                i = doubles.get(k).last();
            } else if (opensSingle(i)) {
                int limit = k < doubles.size() ? doubles.get(k).first() : tokens.size();
                int close = closingOf(i, limit, nextClosing);
                if (close > 0) {
                    add(i, close, true);
                    i = close;
                }
            }
        }
    }

    private boolean opensSingle(int i) {
        Token token = tokens.get(i);
        return token.is(TokenKind.SINGLE_MARK)
                && openishBefore(token.start())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).start() == token.end()
                && !closishBehind(token.end());
    }

    private boolean closesSingle(int i) {
        Token token = tokens.get(i);
        return token.is(TokenKind.SINGLE_MARK)
                && token.start() > 0
                && !Tokenizer.isSpace(text.charAt(token.start() - 1))
                && closishBehind(token.end());
    }

    /** The first closing mark behind; one that may be a plural possessive only if no better one follows. */
    private int closingOf(int open, int limit, int[] nextClosing) {
        int first = nextClosing[open + 1];
        if (first < 0 || first >= limit) {
            return -1;
        }
        int candidate = first;
        for (int tries = 0; tries < 8 && candidate >= 0 && candidate < limit; tries++) {
            if (!maybePossessive(candidate)) {
                return candidate;
            }
            candidate = nextClosing[candidate + 1];
        }
        return first;
    }

    private boolean maybePossessive(int mark) {
        Token before = tokens.get(mark - 1);
        boolean behindS = before.isWord() && before.lower().endsWith("s");
        return behindS && mark + 1 < tokens.size() && tokens.get(mark + 1).isWord();
    }

    private void add(int first, int last, boolean closed) {
        int start = tokens.get(first).end();
        int end = closed ? tokens.get(last).start() : tokens.get(last).end();
        while (start < end && Tokenizer.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            TextSpan outer =
                    new TextSpan(tokens.get(first).start(), tokens.get(last).end());
            found.add(new Quotation(first, last, outer, new TextSpan(start, end), closed));
        }
    }
}
