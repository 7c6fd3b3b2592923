package parley.attribution;

import java.util.List;
import parley.quotation.Quotation;
import parley.quotation.QuotationFinder;
import parley.segment.Segment;
import parley.text.OriginalText;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * A segment with its words, quotations and sentences.
 *
 * @param segment the stretch of the document
 * @param tokens its words and marks
 * @param quotations its outermost quotations
 * @param sentences its sentences, quotations folded
 */
record Paragraph(Segment segment, List<Token> tokens, List<Quotation> quotations, List<Sentence> sentences) {

    static Paragraph read(OriginalText text, Segment segment) {
        List<Token> tokens = Tokenizer.tokenize(text.value(), segment.body());
        List<Quotation> quotations = QuotationFinder.find(text.value(), tokens);
        return new Paragraph(segment, tokens, quotations, Sentence.read(tokens, quotations));
    }
}
