package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.segment.SegmentedText;
import parley.text.TextSpan;

/**
 * Where in a document its attributions lie, so that neighbours are found without looking at all. Immutable and
 * thread-safe.
 */
public final class AttributionsBySegment {

    private final List<List<Integer>> beginning = new ArrayList<>();
    private final List<List<Integer>> touching = new ArrayList<>();

    /** @param attributions of the text; those who ask get indexes into this list */
    public AttributionsBySegment(SegmentedText text, List<Attribution> attributions) {
        // A text without segments has no attributions, but answers all the same.
        for (int i = 0; i < Math.max(1, text.parts().size()); i++) {
            beginning.add(new ArrayList<>());
            touching.add(new ArrayList<>());
        }
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            beginning.get(text.indexAt(attribution.content().get(0).start())).add(i);
            for (int segment : segmentsOf(attribution, text)) {
                touching.get(segment).add(i);
            }
        }
    }

    private static Set<Integer> segmentsOf(Attribution attribution, SegmentedText text) {
        Set<Integer> segments = new HashSet<>();
        Stream.concat(attribution.content().stream(), attribution.cue().stream())
                .forEach(span -> addSegments(segments, span, text));
        return segments;
    }

    private static void addSegments(Set<Integer> segments, TextSpan span, SegmentedText text) {
        for (int i = text.indexAt(span.start());
                i < text.parts().size() && text.parts().get(i).segment().span().start() < span.end();
                i++) {
            segments.add(i);
        }
    }

    /** Those whose first content begins in a segment, in their order. */
    public List<Integer> beginningIn(int segment) {
        return List.copyOf(beginning.get(segment));
    }

    /** Those of whose content or cue some character lies in a segment, in their order. */
    public List<Integer> touching(int segment) {
        return List.copyOf(touching.get(segment));
    }
}
