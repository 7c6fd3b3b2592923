package parley.extraction;

import java.util.ArrayList;
import java.util.List;
import parley.quotation.Quotation;
import parley.quotation.QuotationFinder;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** What a text has that could not be read as it was meant. */
final class ReadingNotices {

    private ReadingNotices() {}

    static List<ExtractionNotice> of(OriginalText text, List<Segment> segments) {
        List<ExtractionNotice> notices = new ArrayList<>();
        if (segments.stream().allMatch(segment -> segment.kind() == SegmentKind.FURNITURE)) {
            notices.add(new ExtractionNotice(
                    "no_story", "nothing but empty lines and page furniture", new TextSpan(0, text.length())));
        }
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (!hasDoubleMark(text.value(), segment.body())) {
                continue;
            }
            for (Quotation quotation :
                    QuotationFinder.find(text.value(), Tokenizer.tokenize(text.value(), segment.body()))) {
                if (!quotation.closed() && !goesOn(text, segments, i)) {
                    notices.add(new ExtractionNotice(
                            "unpaired_quotation_mark", "a quotation that no mark closes", quotation.outer()));
                }
            }
        }
        return notices;
    }

    /** Only quotations in double marks can be left open; most paragraphs have none and need not be read again. */
    private static boolean hasDoubleMark(String text, TextSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Tokenizer.isDoubleMark(c) || c == '\'' || c == '`') {
                return true;
            }
        }
        return false;
    }

    /** A speech over several paragraphs opens each of them anew and closes only the last. */
    private static boolean goesOn(OriginalText text, List<Segment> segments, int i) {
        return i + 1 < segments.size()
                && !segments.get(i + 1).body().isEmpty()
                && Tokenizer.isDoubleMark(
                        text.value().charAt(segments.get(i + 1).body().start()));
    }
}
