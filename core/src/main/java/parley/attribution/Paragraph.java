package parley.attribution;

import java.util.List;
import parley.quotation.Quotation;
import parley.segment.Segment;
import parley.segment.SegmentedText.Part;
import parley.token.Token;

/**
 * A segment with its words, quotations and sentences.
 *
 * @param segment the stretch of the document
 * @param tokens its words and marks
 * @param quotations its outermost quotations
 * @param sentences its sentences, quotations folded
 */
record Paragraph(Segment segment, List<Token> tokens, List<Quotation> quotations, List<Sentence> sentences) {

    static Paragraph read(Part part) {
        return new Paragraph(
                part.segment(), part.tokens(), part.quotations(), Sentence.read(part.tokens(), part.quotations()));
    }
}
