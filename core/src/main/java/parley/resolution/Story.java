package parley.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;
import parley.token.Tokens;

/** The words of a document, read once, and the sentences they stand in. Immutable. */
final class Story {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    /**
     * A segment with its tokens.
     *
     * @param kind what the segment is
     * @param tokens its words and marks
     */
    record Line(SegmentKind kind, List<Token> tokens) {

        /** Whether its words are prose: capitals tell names there, which in a headline they need not. */
        boolean isProse() {
            return kind == SegmentKind.PARAGRAPH
                    || kind == SegmentKind.TURN
                    || (kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD) && isSentenceCase();
        }

        boolean isHeading() {
            return kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD;
        }

        /** Whether most of its longer words are in lower case. */
        private boolean isSentenceCase() {
            long longer = tokens.stream()
                    .filter(t -> t.isWord() && t.printed().length() > 4)
                    .count();
            long lower = tokens.stream()
                    .filter(t -> t.isWord() && t.printed().length() > 4 && !t.capital())
                    .count();
            return longer > 0 && 2 * lower > longer;
        }
    }

    private final OriginalText text;
    private final List<Line> lines = new ArrayList<>();
    private final int[] lineStarts;
    private final int[] sentenceStarts;

    private Story(SegmentedText document) {
        text = document.text();
        int tokens = 0;
        for (SegmentedText.Part part : document.parts()) {
            if (!part.is(SegmentKind.FURNITURE) && !part.tokens().isEmpty()) {
                lines.add(new Line(part.segment().kind(), part.tokens()));
                tokens += part.tokens().size();
            }
        }
        lineStarts = lines.stream().mapToInt(l -> l.tokens().get(0).start()).toArray();
        sentenceStarts = sentenceStarts(tokens);
    }

    static Story of(SegmentedText document) {
        return new Story(document);
    }

    private int[] sentenceStarts(int tokens) {
        int[] starts = new int[tokens];
        int count = 0;
        for (Line line : lines) {
            for (Token token : line.tokens()) {
                if (token.sentenceStart() && !token.is(TokenKind.DOUBLE_MARK)) {
                    starts[count++] = token.start();
                }
            }
        }
        return Arrays.copyOf(starts, count);
    }

    List<Line> lines() {
        return lines;
    }

    /** Offsets at which sentences start, in order. */
    int[] sentenceStarts() {
        return sentenceStarts.clone();
    }

    /** Index of the line that holds an offset. */
    int lineAt(int offset) {
        int index = Arrays.binarySearch(lineStarts, offset);
        return Math.max(0, index >= 0 ? index : -index - 2);
    }

    /** The line that holds a span. */
    Line lineOf(TextSpan span) {
        return lines.get(lineAt(span.start()));
    }

    /** The tokens of a span. */
    List<Token> tokens(TextSpan span) {
        if (lines.isEmpty()) {
            return Tokenizer.tokenize(text.value(), span);
        }
        List<Token> all = lines.get(lineAt(span.start())).tokens();
        int from = Tokens.index(all, span.start());
        int to = Tokens.index(all, span.end());
        boolean whole = from < all.size()
                && all.get(from).start() == span.start()
                && to > 0
                && all.get(to - 1).end() == span.end();
        return whole ? all.subList(from, to) : Tokenizer.tokenize(text.value(), span);
    }

    /** The words of a span on one line, apostrophes straight. */
    String words(TextSpan span) {
        return SPACES.matcher(text.quote(span)).replaceAll(" ").replace('\u2019', '\'');
    }
}
