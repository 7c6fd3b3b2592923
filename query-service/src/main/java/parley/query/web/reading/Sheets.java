package parley.query.web.reading;

import java.util.ArrayList;
import java.util.List;
import parley.feed.Change.SegmentMark;
import parley.segment.SegmentKind;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.text.TextSpan;

/**
 * Cuts a document into sheets that a browser can show, however long the text and however many its statements.
 *
 * <p>An article is one sheet. Segments are only cut where one alone would be too much. Not thread-safe.
 */
final class Sheets {

    /** So many characters are a long read. */
    static final int LONGEST = 60_000;

    /** So many statements are a long list. */
    static final int MOST_STATEMENTS = 150;

    /** A longer paragraph is cut, at a space if there is one. */
    private static final int LONGEST_BLOCK = 20_000;

    private static final int NEAR = 200;

    /**
     * A stretch of text of one kind.
     *
     * @param kind what it is
     */
    record Stretch(SegmentKind kind, TextSpan span) {}

    private final String text;
    private final int[] starts;
    private final List<List<Stretch>> sheets = new ArrayList<>();
    private List<Stretch> open = new ArrayList<>();

    private Sheets(String text, List<Marked> statements) {
        this.text = text;
        this.starts = statements.stream()
                .mapToInt(marked -> marked.first().start())
                .sorted()
                .toArray();
    }

    /** The sheets, each with its stretches of text in order; at least one. */
    static List<List<Stretch>> of(
            String text, List<SegmentMark> segments, List<Marked> statements, PassageFactory places) {
        Sheets sheets = new Sheets(text, statements);
        for (SegmentMark segment : orWhole(text, segments)) {
            sheets.add(segment.kind(), withoutSpaceAround(places.span(segment.position()), text));
        }
        sheets.close();
        return sheets.sheets.isEmpty() ? List.of(List.of()) : sheets.sheets;
    }

    private static List<SegmentMark> orWhole(String text, List<SegmentMark> segments) {
        int end = text.codePointCount(0, text.length());
        return segments.isEmpty()
                ? List.of(new SegmentMark(SegmentKind.PARAGRAPH, new TextPositionSelector(0, end)))
                : segments;
    }

    private void add(SegmentKind kind, TextSpan segment) {
        int at = segment.start();
        while (at < segment.end()) {
            TextSpan block = new TextSpan(at, end(at, segment.end()));
            if (!open.isEmpty() && isTooMuch(new TextSpan(open.get(0).span().start(), block.end()))) {
                close();
            }
            open.add(new Stretch(kind, block));
            at = block.end();
        }
    }

    private int end(int start, int segmentEnd) {
        int end = segmentEnd;
        if (end - start > LONGEST_BLOCK) {
            int space = text.lastIndexOf(' ', start + LONGEST_BLOCK);
            end = space > start + LONGEST_BLOCK - NEAR ? space + 1 : start + LONGEST_BLOCK;
            end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        }
        int next = firstFrom(start) + MOST_STATEMENTS;
        return next < starts.length && starts[next] > start ? Math.min(end, starts[next]) : end;
    }

    private boolean isTooMuch(TextSpan sheet) {
        return sheet.length() > LONGEST || firstFrom(sheet.end()) - firstFrom(sheet.start()) > MOST_STATEMENTS;
    }

    /** How many statements begin before a place. */
    private int firstFrom(int place) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (starts[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void close() {
        if (!open.isEmpty()) {
            sheets.add(List.copyOf(open));
            open = new ArrayList<>();
        }
    }

    /** Paragraphs stand apart on the page anyway. */
    private static TextSpan withoutSpaceAround(TextSpan stretch, String text) {
        int start = stretch.start();
        int end = stretch.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }
}
