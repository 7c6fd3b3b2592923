package parley.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.tagger.LabelledSpan;
import parley.tagger.LinkedSpans;
import parley.tagger.SpanLabel;
import parley.tagger.Tagger;
import parley.text.OriginalText;
import parley.text.TextSpan;

/**
 * Finds attributions by rules and by the trained tagger, and joins what the two find.
 *
 * <p>Marks, turns, headlines and datelines are the rules' matter; sources, cues and contents in running sentences the
 * tagger's. Where both find the same words, the rules give the limits of a quotation and the tagger who says it. Thread-safe.
 */
public final class TaggedAttributionFinder implements AttributionFinder {

    /** The share of characters, of those in either content, from which two contents are the same. */
    private static final double SAME = 0.5;

    private static final int MARKS = 2;

    private final RuleAttributionFinder rules = new RuleAttributionFinder();
    private final Tagger tagger;

    /** @param tagger is closed with the finder */
    public TaggedAttributionFinder(Tagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public String method() {
        return rules.method() + "+" + tagger.method();
    }

    @Override
    public List<Attribution> find(SegmentedText text) {
        List<Attribution> byRules = rules.find(text);
        List<Attribution> byTagger = tagged(text);
        AttributionsBySegment rulesBySegment = new AttributionsBySegment(text, byRules);
        Set<Attribution> used = new HashSet<>();
        List<Attribution> joined = new ArrayList<>();
        for (Attribution found : byTagger) {
            List<Attribution> near = rulesBySegment.beginningIn(segmentOf(found, text)).stream()
                    .map(byRules::get)
                    .toList();
            if (near.stream().anyMatch(rule -> used.contains(rule) && isPiece(found, rule))) {
                continue;
            }
            Optional<Attribution> same = near.stream()
                    .filter(rule -> !used.contains(rule) && isSame(rule, found))
                    .max(Comparator.comparingDouble(rule -> overlap(rule, found)));
            same.ifPresent(used::add);
            joined.add(same.map(rule -> join(rule, found)).orElse(found));
        }
        List<Attribution> fromTagger = List.copyOf(joined);
        AttributionsBySegment taggerBySegment = new AttributionsBySegment(text, fromTagger);
        for (Attribution rule : byRules) {
            List<Attribution> near = taggerBySegment.beginningIn(segmentOf(rule, text)).stream()
                    .map(fromTagger::get)
                    .toList();
            if (!used.contains(rule) && standsAlone(rule, near)) {
                joined.add(rule.with(Evidence.ofRules(Way.RULES_ALONE)));
            }
        }
        joined.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
        return joined;
    }

    @Override
    public void close() {
        tagger.close();
    }

    private List<Attribution> tagged(SegmentedText text) {
        FormOfContent form = new FormOfContent(text);
        List<Attribution> found = new ArrayList<>();
        for (LinkedSpans linked : tagger.tag(text).linked()) {
            Draft draft = draft(text.text(), linked);
            if (!draft.content.isEmpty()) {
                Evidence evidence = new Evidence(Way.TAGGER, linked.probability());
                Attribution one = form.finish(draft, tagger.method(), evidence);
                found.add(isTurn(one, text) ? one.nestedInAnother() : one);
            }
        }
        return found;
    }

    private static int segmentOf(Attribution attribution, SegmentedText text) {
        return text.indexAt(attribution.content().get(0).start());
    }

    /** What a speaker reports inside a turn lies in the turn's own attribution. */
    private static boolean isTurn(Attribution found, SegmentedText text) {
        return text.parts().get(segmentOf(found, text)).is(SegmentKind.TURN);
    }

    /** The spans of a draft; a mark that the tagger took for content, without any word, is none. */
    private static Draft draft(OriginalText text, LinkedSpans linked) {
        Basis basis = linked.cue().isPresent() ? Basis.CUE : Basis.CARRIED;
        CueClass cueClass = linked.cue().map(cue -> classOf(cue.label())).orElse(CueClass.SPEECH);
        Draft draft = new Draft(basis, cueClass, spans(linked.source()), spans(linked.cue()));
        linked.contents().stream()
                .map(LabelledSpan::span)
                .filter(span -> text.quote(span).codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(draft.content::add);
        return draft;
    }

    private static CueClass classOf(SpanLabel label) {
        return switch (label) {
            case BELIEF_CUE -> CueClass.BELIEF;
            case FACT_CUE -> CueClass.FACT;
            case ACT_CUE -> CueClass.ACT;
            default -> CueClass.SPEECH;
        };
    }

    private static List<TextSpan> spans(Optional<LabelledSpan> span) {
        return span.map(s -> List.of(s.span())).orElse(List.of());
    }

    /** Whether both found the same words, or the tagger a piece of a quotation whose limits the marks tell. */
    private static boolean isSame(Attribution rule, Attribution found) {
        return rule.basis() != Basis.TURN && (overlap(rule, found) >= SAME || isPiece(found, rule));
    }

    private static boolean isPiece(Attribution found, Attribution rule) {
        boolean spoken = found.source().isEmpty()
                || found.source().stream()
                        .anyMatch(source -> rule.source().stream().anyMatch(source::overlaps));
        return rule.form() == Form.DIRECT
                && rule.basis() == Basis.CUE
                && found.form() == Form.DIRECT
                && spoken
                && found.content().stream()
                        .allMatch(span -> rule.content().stream().anyMatch(whole -> isWithin(span, whole)));
    }

    /** Marks and the comma before them, which the rules leave outside, count for nothing. */
    private static boolean isWithin(TextSpan span, TextSpan whole) {
        return span.overlaps(whole) && span.start() >= whole.start() - MARKS && span.end() <= whole.end() + MARKS;
    }

    private static Attribution join(Attribution rule, Attribution found) {
        boolean quotation = rule.form() == Form.DIRECT && !exceeds(found, rule);
        return new Attribution(
                quotation ? Form.DIRECT : found.form(),
                rule.basis(),
                found.cue().isEmpty() ? rule.cueClass() : found.cueClass(),
                found.source().isEmpty() ? rule.source() : found.source(),
                found.cue().isEmpty() ? rule.cue() : found.cue(),
                quotation ? rule.content() : found.content(),
                found.nested(),
                rule.method() + "+" + found.method(),
                new Evidence(Way.BOTH, found.evidence().probability()));
    }

    /** Whether the tagger found the quotation of the rule and an unquoted clause of the same sentence that leads into it. */
    private static boolean exceeds(Attribution found, Attribution rule) {
        return found.form() == Form.MIXED
                && rule.content().stream()
                        .allMatch(span -> found.content().stream().anyMatch(f -> f.contains(span)));
    }

    /** What the tagger does not see at all: structure, and quotations with a cue, unless they lie in what it found. */
    private static boolean standsAlone(Attribution rule, List<Attribution> near) {
        return switch (rule.basis()) {
            case TURN, COLON, HEADLINE -> true;
            case CUE ->
                rule.form() == Form.DIRECT
                        && !rule.source().isEmpty()
                        && near.stream().noneMatch(found -> holds(found, rule));
            case CARRIED -> false;
        };
    }

    private static boolean holds(Attribution outer, Attribution inner) {
        return inner.content().stream()
                .allMatch(span -> outer.content().stream().anyMatch(o -> o.overlaps(span)));
    }

    /** Shared characters by all characters of the two contents. */
    private static double overlap(Attribution one, Attribution other) {
        int shared = 0;
        int all = 0;
        for (TextSpan a : one.content()) {
            all += a.length();
            for (TextSpan b : other.content()) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        for (TextSpan b : other.content()) {
            all += b.length();
        }
        return (double) shared / (all - shared);
    }
}
