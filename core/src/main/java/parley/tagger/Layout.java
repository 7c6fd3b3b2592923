package parley.tagger;

import java.util.List;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.text.TextSpan;

/** Which parts of a document the model reads, and which of its findings may stand. Immutable. */
final class Layout {

    private final List<Segment> segments;

    /** @param segments tile the text, in order */
    Layout(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Page furniture is not read: it would stand as context between the parts of the story. */
    boolean isRead(TextSpan word) {
        return segments.isEmpty() || kindAt(word) != SegmentKind.FURNITURE;
    }

    /** Takes the tags from words that cannot be part of an attribution. */
    void clear(List<Word> words, int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            if (!segments.isEmpty() && !holdsFindings(kindAt(words.get(i).span()))) {
                tags[i] = Tags.OUTSIDE;
            }
        }
    }

    /** Whether no span may reach from one word to the next: a quotation may run over paragraphs, nothing else does. */
    boolean breaksBetween(Word before, Word word) {
        if (segments.isEmpty()) {
            return false;
        }
        int first = indexAt(before.span().start());
        int second = indexAt(word.span().start());
        return first != second
                && (segments.get(first).kind() != segments.get(second).kind()
                        || segments.get(first).kind() != SegmentKind.PARAGRAPH
                                && segments.get(first).kind() != SegmentKind.TURN);
    }

    private static boolean holdsFindings(SegmentKind kind) {
        return switch (kind) {
            case HEADLINE, SUBHEAD, PARAGRAPH, TURN -> true;
            case DATELINE, BYLINE, TURN_LABEL, FURNITURE -> false;
        };
    }

    private SegmentKind kindAt(TextSpan word) {
        return segments.get(indexAt(word.start())).kind();
    }

    private int indexAt(int offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
