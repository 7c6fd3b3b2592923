package parley.extraction;

import java.util.ArrayList;
import java.util.List;
import parley.quotation.Quotation;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** What a text has that could not be read as it was meant. */
final class ReadingNotices {

    private ReadingNotices() {}

    static List<ExtractionNotice> of(SegmentedText text) {
        List<ExtractionNotice> notices = new ArrayList<>();
        if (text.parts().stream().allMatch(part -> part.is(SegmentKind.FURNITURE))) {
            notices.add(new ExtractionNotice(
                    "no_story",
                    "nothing but empty lines and page furniture",
                    new TextSpan(0, text.text().length())));
        }
        for (int i = 0; i < text.parts().size(); i++) {
            for (Quotation quotation : text.parts().get(i).quotations()) {
                if (!quotation.closed() && !goesOn(text, i)) {
                    notices.add(new ExtractionNotice(
                            "unpaired_quotation_mark", "a quotation that no mark closes", quotation.outer()));
                }
            }
        }
        return notices;
    }

    /** A speech over several paragraphs opens each of them anew and closes only the last. */
    private static boolean goesOn(SegmentedText text, int i) {
        if (i + 1 >= text.parts().size()) {
            return false;
        }
        TextSpan next = text.parts().get(i + 1).segment().body();
        return !next.isEmpty() && Tokenizer.isDoubleMark(text.text().value().charAt(next.start()));
    }
}
