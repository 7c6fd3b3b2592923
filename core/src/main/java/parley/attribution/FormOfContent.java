package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import parley.quotation.Quotation;
import parley.segment.SegmentedText;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** Tells direct from indirect and mixed content, and trims contents to what was said. Immutable. */
final class FormOfContent {

    private final OriginalText original;
    private final String text;
    private final List<Quotation> quotations = new ArrayList<>();

    FormOfContent(SegmentedText text) {
        this.original = text.text();
        this.text = original.value();
        text.parts().forEach(part -> quotations.addAll(part.quotations()));
    }

    /** The finished attribution of a draft that has content. */
    Attribution finish(Draft draft, String method, Evidence evidence) {
        List<TextSpan> content = new ArrayList<>();
        int inside = 0;
        int outside = 0;
        for (TextSpan span : draft.content) {
            TextSpan words = ReportedWords.in(original, span);
            TextSpan said = withoutOuterMarks(words);
            TextSpan trimmed = trim(said.equals(words) ? span : said, draft.basis);
            content.add(trimmed);
            int quoted = quotedIn(trimmed);
            inside += quoted;
            outside += ReportedWords.in(original, trimmed).length() - quoted;
        }
        content.sort(null);
        Form form = draft.basis == Basis.TURN || outside == 0 || inside > 0 && outside <= 2
                ? Form.DIRECT
                : inside > 0 ? Form.MIXED : Form.INDIRECT;
        return new Attribution(
                form, draft.basis, draft.cueClass, draft.source, draft.cue, content, draft.nested, method, evidence);
    }

    private TextSpan withoutOuterMarks(TextSpan span) {
        for (int k = firstAt(span.start());
                k < quotations.size() && quotations.get(k).outer().start() <= span.start();
                k++) {
            Quotation quotation = quotations.get(k);
            if (quotation.outer().start() == span.start()
                    && quotation.outer().end() >= span.end() - 1
                    && quotation.inner().end() <= span.end()) {
                return quotation.inner();
            }
        }
        return span;
    }

    /** Without white space and without the comma that joins the content to what follows. */
    private TextSpan trim(TextSpan span, Basis basis) {
        int end = span.end();
        while (end > span.start()
                && (Tokenizer.isSpace(text.charAt(end - 1)) || basis != Basis.TURN && text.charAt(end - 1) == ',')) {
            end--;
        }
        return end > span.start() ? new TextSpan(span.start(), end) : span;
    }

    private int quotedIn(TextSpan span) {
        int quoted = 0;
        for (int k = firstAt(span.start());
                k < quotations.size() && quotations.get(k).outer().start() < span.end();
                k++) {
            TextSpan outer = quotations.get(k).outer();
            quoted += Math.max(0, Math.min(outer.end(), span.end()) - Math.max(outer.start(), span.start()));
        }
        return quoted;
    }

    /** Index of the first quotation that ends behind the offset; quotations are in text order and do not overlap. */
    private int firstAt(int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).outer().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
