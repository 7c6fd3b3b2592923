package parley.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.segment.SegmentedText;
import parley.segment.SegmentedText.Part;

/**
 * Finds attributions by marks, cue verbs and word classes.
 *
 * <p>Headlines, paragraphs and transcript turns each have their own reader; what they draft is put in order here.
 * Stateless and thread-safe.
 */
public final class RuleAttributionFinder implements AttributionFinder {

    /** The name and version of the rules, as every finding of theirs carries it. */
    public static final String METHOD = "rules/1";

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Attribution> find(SegmentedText text) {
        List<Draft> drafts = new ArrayList<>();
        ParagraphReader paragraphs = new ParagraphReader();
        TurnReader turns = new TurnReader(text.text());
        List<Paragraph> read = new ArrayList<>();
        for (Part part : text.parts()) {
            switch (part.segment().kind()) {
                case PARAGRAPH -> {
                    Paragraph paragraph = Paragraph.read(part);
                    read.add(paragraph);
                    drafts.addAll(paragraphs.read(paragraph));
                }
                case HEADLINE, SUBHEAD -> {
                    Paragraph paragraph = Paragraph.read(part);
                    read.add(paragraph);
                    drafts.addAll(HeadlineReader.read(paragraph));
                    paragraphs.interrupt();
                }
                case TURN_LABEL -> turns.label(part.segment());
                case TURN -> {
                    Paragraph paragraph = Paragraph.read(part);
                    read.add(paragraph);
                    drafts.addAll(turns.read(paragraph));
                    paragraphs.interrupt();
                }
                default -> {}
            }
        }
        HeadlineReader.addUnattributed(text.text(), read, drafts);
        FormOfContent form = new FormOfContent(text);
        return drafts.stream()
                .filter(draft -> !draft.content.isEmpty())
                .map(draft -> form.finish(draft, METHOD, Evidence.ofRules(Way.RULES)))
                .sorted(Comparator.comparing((Attribution a) -> a.content().get(0))
                        .thenComparing(a ->
                                a.cue().isEmpty() ? a.content().get(0) : a.cue().get(0)))
                .toList();
    }
}
