package parley.tagger;

import java.util.List;

/**
 * What the model found in one document.
 *
 * @param spans all spans in text order; none overlaps another
 * @param linked those that form attributions, in the order of their first content; a cue without a content and a content
 *     with neither cue nor source are only in {@code spans}
 */
public record Tagging(List<LabelledSpan> spans, List<LinkedSpans> linked) {

    public Tagging {
        spans = List.copyOf(spans);
        linked = List.copyOf(linked);
    }
}
