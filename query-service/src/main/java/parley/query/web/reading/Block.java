package parley.query.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.segment.SegmentKind;

/**
 * A segment, or a part of a long one, as a page shows it.
 *
 * @param kind what it is
 * @param runs its text
 */
record Block(SegmentKind kind, List<Run> runs) {

    Block {
        runs = List.copyOf(runs);
    }

    /** Whether it is a headline of these words. */
    boolean isHeading(String words) {
        String text = runs.stream().map(Run::text).collect(Collectors.joining());
        return kind == SegmentKind.HEADLINE && text.replaceAll("\\s+", " ").equals(words.replaceAll("\\s+", " "));
    }

    /** The element that shows it. */
    public String element() {
        return kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD ? "h2" : "p";
    }

    /** The class that styles it. */
    public String style() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
