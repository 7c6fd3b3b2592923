package parley.tagger;

import java.util.List;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.text.TextSpan;

/** Which parts of a document the model reads, and which of its findings may stand. Immutable. */
final class Layout {

    private final SegmentedText text;

    Layout(SegmentedText text) {
        this.text = text;
    }

    /** Page furniture is not read: it would stand as context between the parts of the story. */
    boolean isRead(TextSpan word) {
        return text.parts().isEmpty() || kindAt(word) != SegmentKind.FURNITURE;
    }

    /** Takes the tags from words that cannot be part of an attribution. */
    void clear(List<Word> words, int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            if (!text.parts().isEmpty() && !holdsFindings(kindAt(words.get(i).span()))) {
                tags[i] = Tags.OUTSIDE;
            }
        }
    }

    /** Whether no span may reach from one word to the next: a quotation may run over paragraphs, nothing else does. */
    boolean breaksBetween(Word before, Word word) {
        if (text.parts().isEmpty()) {
            return false;
        }
        int first = text.indexAt(before.span().start());
        int second = text.indexAt(word.span().start());
        return first != second
                && (kindAt(before.span()) != kindAt(word.span())
                        || kindAt(word.span()) != SegmentKind.PARAGRAPH && kindAt(word.span()) != SegmentKind.TURN);
    }

    private static boolean holdsFindings(SegmentKind kind) {
        return switch (kind) {
            case HEADLINE, SUBHEAD, PARAGRAPH, TURN -> true;
            case DATELINE, BYLINE, TURN_LABEL, FURNITURE -> false;
        };
    }

    private SegmentKind kindAt(TextSpan word) {
        return text.parts().get(text.indexAt(word.start())).segment().kind();
    }
}
