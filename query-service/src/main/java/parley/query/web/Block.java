package parley.query.web;

import java.util.List;
import parley.segment.SegmentKind;

/**
 * A segment as a page shows it.
 *
 * @param kind what it is
 * @param runs its text
 */
record Block(SegmentKind kind, List<Run> runs) {

    /** The element that shows it. */
    public String element() {
        return kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD ? "h2" : "p";
    }

    /** The class that styles it. */
    public String style() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
