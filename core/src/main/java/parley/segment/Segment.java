package parley.segment;

import parley.text.TextSpan;

/**
 * A stretch of a document and what it is.
 *
 * @param kind what it is
 * @param span where, white space between segments included, so that segments tile the text
 * @param body the same without white space at its edges; empty where there is nothing else
 */
public record Segment(SegmentKind kind, TextSpan span, TextSpan body) {

    /** @throws IllegalArgumentException if the body does not lie in the span */
    public Segment {
        if (!span.contains(body)) {
            throw new IllegalArgumentException("body " + body + " outside of " + span);
        }
    }
}
