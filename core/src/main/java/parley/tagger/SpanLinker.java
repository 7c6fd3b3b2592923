package parley.tagger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.tagger.LinkScorer.Link;
import parley.tagger.Tags.Role;

/**
 * Joins spans to attributions. A content asks for its cue, a cue for its source; a content without a cue asks for a
 * source itself. Contents that name the same cue are one attribution.
 */
final class SpanLinker {

    private final List<WordSpan> spans;
    private final List<LabelledSpan> labelled;
    private final List<Link> sourceOfCue;
    private final List<Link> cueOfContent;
    private final List<Link> sourceOfContent;

    /** @param labelled the same spans as {@code spans}, in the same order */
    SpanLinker(LinkScorer scorer, List<WordSpan> spans, List<LabelledSpan> labelled, Reading reading) {
        this.spans = spans;
        this.labelled = labelled;
        this.sourceOfCue = scorer.answer(Question.SOURCE_OF_CUE, spans, reading);
        this.cueOfContent = scorer.answer(Question.CUE_OF_CONTENT, spans, reading);
        this.sourceOfContent = scorer.answer(Question.SOURCE_OF_CONTENT, spans, reading);
    }

    /** The attributions, in the order of their first content. */
    List<LinkedSpans> link() {
        Map<Ends, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).role() != Role.CONTENT) {
                continue;
            }
            Ends ends = endsOf(i);
            if (ends.cue != Link.NOBODY || ends.source != Link.NOBODY) {
                found.computeIfAbsent(ends, e -> new ArrayList<>()).add(i);
            }
        }
        return found.entrySet().stream()
                .map(e -> linked(e.getKey(), e.getValue()))
                .toList();
    }

    private Ends endsOf(int content) {
        Link cue = cueOfContent.get(content);
        Link source = cue.exists() ? sourceOfCue.get(cue.to()) : sourceOfContent.get(content);
        return new Ends(source.to(), cue.to());
    }

    private LinkedSpans linked(Ends ends, List<Integer> contents) {
        double weakest = 1;
        for (int content : contents) {
            weakest = Math.min(weakest, cueOfContent.get(content).probability());
            if (ends.cue == Link.NOBODY) {
                weakest = Math.min(weakest, sourceOfContent.get(content).probability());
            }
        }
        if (ends.cue != Link.NOBODY) {
            weakest = Math.min(weakest, sourceOfCue.get(ends.cue).probability());
        }
        return new LinkedSpans(
                at(ends.source),
                at(ends.cue),
                contents.stream().map(labelled::get).toList(),
                weakest);
    }

    private Optional<LabelledSpan> at(int index) {
        return index == Link.NOBODY ? Optional.empty() : Optional.of(labelled.get(index));
    }

    private record Ends(int source, int cue) {}
}
