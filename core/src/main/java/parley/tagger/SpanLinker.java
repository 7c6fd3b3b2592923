package parley.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import parley.tagger.LinkScorer.Asked;
import parley.tagger.LinkScorer.Link;
import parley.tagger.Tags.Role;

/**
 * Joins spans to attributions. A content asks for its cue, a cue for its source; a content without a cue asks for a
 * source itself. Contents that name the same cue are one attribution.
 */
final class SpanLinker {

    private final List<WordSpan> spans;
    private final List<LabelledSpan> labelled;
    private final Map<Asked, Link> links = new HashMap<>();

    /** @param labelled the same spans as {@code spans}, in the same order */
    SpanLinker(LinkScorer scorer, List<WordSpan> spans, List<LabelledSpan> labelled, Reading reading) {
        this.spans = spans;
        this.labelled = labelled;
        PairFeatures features = new PairFeatures(spans, reading.words());
        List<Asked> first = new ArrayList<>(asked(Question.SOURCE_OF_CUE, i -> true));
        first.addAll(asked(Question.CUE_OF_CONTENT, i -> true));
        ask(scorer, first, features, reading);
        ask(scorer, asked(Question.SOURCE_OF_CONTENT, i -> !cueOf(i).exists()), features, reading);
    }

    private List<Asked> asked(Question question, IntPredicate about) {
        return IntStream.range(0, spans.size())
                .filter(i -> spans.get(i).role() == question.asked() && about.test(i))
                .mapToObj(i -> new Asked(question, i))
                .toList();
    }

    private void ask(LinkScorer scorer, List<Asked> questions, PairFeatures features, Reading reading) {
        List<Link> answers = scorer.answer(questions, features, reading);
        for (int i = 0; i < answers.size(); i++) {
            links.put(questions.get(i), answers.get(i));
        }
    }

    private Link cueOf(int content) {
        return answerTo(Question.CUE_OF_CONTENT, content);
    }

    /** Of its cue, or its own if it has none. */
    private Link sourceOf(int content) {
        Link cue = cueOf(content);
        return cue.exists()
                ? answerTo(Question.SOURCE_OF_CUE, cue.to())
                : answerTo(Question.SOURCE_OF_CONTENT, content);
    }

    private Link answerTo(Question question, int span) {
        return Optional.ofNullable(links.get(new Asked(question, span))).orElseThrow();
    }

    /** The attributions, in the order of their first content. */
    List<LinkedSpans> link() {
        Map<Ends, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).role() == Role.CONTENT) {
                Ends ends = new Ends(sourceOf(i).to(), cueOf(i).to());
                if (ends.cue != Link.NOBODY || ends.source != Link.NOBODY) {
                    found.computeIfAbsent(ends, e -> new ArrayList<>()).add(i);
                }
            }
        }
        return found.entrySet().stream()
                .map(e -> linked(e.getKey(), e.getValue()))
                .toList();
    }

    private LinkedSpans linked(Ends ends, List<Integer> contents) {
        double weakest = contents.stream()
                .mapToDouble(i -> Math.min(cueOf(i).probability(), sourceOf(i).probability()))
                .min()
                .orElseThrow();
        Optional<LabelledSpan> source = at(ends.source);
        Optional<LabelledSpan> cue = at(ends.cue);
        List<LabelledSpan> said = contents.stream().map(labelled::get).toList();
        double spans =
                said.stream().mapToDouble(LabelledSpan::probability).min().orElseThrow()
                        * source.map(LabelledSpan::probability).orElse(1.0)
                        * cue.map(LabelledSpan::probability).orElse(1.0);
        return new LinkedSpans(source, cue, said, weakest * spans);
    }

    private Optional<LabelledSpan> at(int index) {
        return index == Link.NOBODY ? Optional.empty() : Optional.of(labelled.get(index));
    }

    private record Ends(int source, int cue) {}
}
