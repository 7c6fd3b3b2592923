package parley.segment;

import java.util.ArrayList;
import java.util.List;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/**
 * A paragraph as printed: one line or, where a text is hard-wrapped, the lines between two empty ones.
 *
 * @param body without white space at its edges; never empty
 */
record Block(TextSpan body) {

    private static final int WRAP_WIDTH = 100;

    /** The blocks of a text, in order. */
    static List<Block> of(String text) {
        List<TextSpan> lines = new ArrayList<>();
        List<Boolean> emptyBefore = new ArrayList<>();
        boolean empty = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                TextSpan line = trim(text, start, i);
                if (!line.isEmpty()) {
                    lines.add(line);
                    emptyBefore.add(empty);
                    empty = false;
                } else if (!followsCarriageReturn(text, i)) {
                    empty = true;
                }
                start = i + 1;
            }
        }
        return isWrapped(text, lines, emptyBefore) ? joined(lines, emptyBefore) : single(lines);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean followsCarriageReturn(String text, int i) {
        return i > 0 && i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
    }

    private static List<Block> single(List<TextSpan> lines) {
        return lines.stream().map(Block::new).toList();
    }

    private static List<Block> joined(List<TextSpan> lines, List<Boolean> emptyBefore) {
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || emptyBefore.get(i)) {
                blocks.add(new Block(
                        new TextSpan(lines.get(first).start(), lines.get(i - 1).end())));
                first = i;
            }
        }
        return blocks;
    }

    /** Wrapped texts have short lines, most of which break inside a sentence. */
    private static boolean isWrapped(String text, List<TextSpan> lines, List<Boolean> emptyBefore) {
        int breaks = 0;
        int insideSentence = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).length() > WRAP_WIDTH) {
                return false;
            }
            if (!emptyBefore.get(i)) {
                breaks++;
                boolean goesOn = Character.isLowerCase(text.charAt(lines.get(i).start()));
                char last = text.charAt(lines.get(i - 1).end() - 1);
                if (goesOn || lines.get(i - 1).length() > 45 && (Character.isLetterOrDigit(last) || last == ',')) {
                    insideSentence++;
                }
            }
        }
        return breaks >= 3 && insideSentence * 2 > breaks;
    }

    static TextSpan trim(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Tokenizer.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Tokenizer.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new TextSpan(from, to);
    }
}
