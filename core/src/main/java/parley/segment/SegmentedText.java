package parley.segment;

import java.util.List;
import parley.quotation.Quotation;
import parley.quotation.QuotationFinder;
import parley.text.OriginalText;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * A text with its segments, and each segment with its words and quotations: read once, for all who look for something in
 * it. Immutable and thread-safe.
 *
 * @param text the characters
 * @param parts the segments in order; they tile the text, and a text without any visible character has none
 */
public record SegmentedText(OriginalText text, List<Part> parts) {

    public SegmentedText {
        parts = List.copyOf(parts);
    }

    /**
     * A segment and what stands in it.
     *
     * @param segment what it is and where
     * @param tokens its words and marks
     * @param quotations its outermost quotations, in text order; they index {@code tokens}
     */
    public record Part(Segment segment, List<Token> tokens, List<Quotation> quotations) {

        public Part {
            tokens = List.copyOf(tokens);
            quotations = List.copyOf(quotations);
        }

        public boolean is(SegmentKind kind) {
            return segment.kind() == kind;
        }
    }

    /** Reads a text; any text can be read. */
    public static SegmentedText of(OriginalText text) {
        return new SegmentedText(
                text,
                Segmenter.segment(text).stream()
                        .map(segment -> part(text.value(), segment))
                        .toList());
    }

    private static Part part(String text, Segment segment) {
        List<Token> tokens = Tokenizer.tokenize(text, segment.body());
        return new Part(segment, tokens, QuotationFinder.find(text, tokens));
    }

    /** The segments alone. */
    public List<Segment> segments() {
        return parts.stream().map(Part::segment).toList();
    }

    /**
     * Index of the part in which a character lies; 0 where there are no parts.
     *
     * @param offset of the character, in UTF-16 code units
     */
    public int indexAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).segment().span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
