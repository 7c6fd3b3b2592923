package parley.extraction;

import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.speaker.Roster;
import parley.text.TextSpan;

/** Reads documents. */
public final class Extractor {

    private Extractor() {}

    /** An extractor that works by rules alone. */
    public static Extractor rules() {
        return new Extractor();
    }

    /** Everything that can be found in the document; never fails on text. */
    public Extraction extract(Document document, Roster known) {
        TextSpan all = new TextSpan(0, document.text().length());
        return new Extraction(document, "rules/1", Optional.empty(), Optional.empty(),
                List.of(new Segment(SegmentKind.PARAGRAPH, all, all)), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
